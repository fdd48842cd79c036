package nl.transitieroute.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.stereotype.Component;

/**
 * Notes every flow node and sequence flow that a story walks, for {@link ModelCoverage}
 * to judge after all stories are told.
 */
@Component
class ModelCoverageRecorder extends AbstractBpmnParseListener {

	static final Path FOLDER = Path.of("target", "model-coverage");

	private static final Set<String> WALKED = new ConcurrentSkipListSet<>();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(ModelCoverageRecorder::write));
	}

	@Override
	public void parseProcess(Element processElement, ProcessDefinitionEntity process) {
		record(process.getKey(), process);
	}

	private void record(String process, ScopeImpl scope) {
		for (ActivityImpl activity : scope.getActivities()) {
			activity.addListener(ExecutionListener.EVENTNAME_START,
					(ExecutionListener) (execution) -> WALKED.add(process + "/" + activity.getId()));
			activity.getOutgoingTransitions()
				.forEach((flow) -> ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE,
						(ExecutionListener) (execution) -> WALKED.add(process + "/" + flow.getId())));
			record(process, activity);
		}
	}

	private static void write() {
		try {
			Files.createDirectories(FOLDER);
			Files.write(FOLDER.resolve(ProcessHandle.current().pid() + ".txt"), WALKED);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
