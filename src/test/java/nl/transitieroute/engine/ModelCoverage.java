package nl.transitieroute.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every flow node and every sequence flow of every process is walked by a story. Runs
 * after all other tests, in an execution of its own, on what they noted.
 */
class ModelCoverage {

	@Test
	void everyFlowNodeAndSequenceFlowIsWalkedByAStory() throws IOException {
		Set<String> walked = new HashSet<>();
		try (Stream<Path> notes = Files.list(ModelCoverageRecorder.FOLDER)) {
			for (Path note : notes.toList()) {
				walked.addAll(Files.readAllLines(note));
			}
		}
		List<String> report = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		report.add("| process | flow nodes | sequence flows | not walked |");
		report.add("|---|---|---|---|");
		try (Stream<Path> models = Files.list(Path.of("processes"))
			.filter((file) -> file.toString().endsWith(".bpmn"))) {
			for (Path file : models.sorted().toList()) {
				judge(file, walked, report, missing);
			}
		}
		Files.write(Path.of("target", "model-coverage.md"), report);
		report.forEach(System.out::println);
		assertThat(missing).as("not walked by any story").isEmpty();
	}

	private static void judge(Path file, Set<String> walked, List<String> report, List<String> missing) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		String process = model.getModelElementsByType(Process.class).iterator().next().getId();
		List<String> nodes = model.getModelElementsByType(FlowNode.class).stream().map(FlowNode::getId).toList();
		List<SequenceFlow> flows = List.copyOf(model.getModelElementsByType(SequenceFlow.class));
		List<String> here = new ArrayList<>(
				nodes.stream().filter((id) -> !walked.contains(process + "/" + id)).toList());
		long walkedNodes = nodes.size() - here.size();
		// The engine goes from an event-based gateway straight to the event that
		// happened.
		flows.stream()
			.filter((flow) -> !walked.contains(process + "/"
					+ ((flow.getSource() instanceof EventBasedGateway) ? flow.getTarget().getId() : flow.getId())))
			.map(SequenceFlow::getId)
			.forEach(here::add);
		report.add("| %s | %d/%d | %d/%d | %s |".formatted(process, walkedNodes, nodes.size(),
				flows.size() - (here.size() - (nodes.size() - walkedNodes)), flows.size(), String.join(", ", here)));
		here.forEach((id) -> missing.add(process + "/" + id));
	}

}
