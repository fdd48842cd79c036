package nl.transitieroute.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.stereotype.Component;

/**
 * Every task carries the name of the youth and the phase itself. A list of tasks shows
 * the variables of the task; for those of the process a coach would need the right to
 * read the variables of every process, also of youths elsewhere.
 */
@Component
class Lijstgegevens extends AbstractBpmnParseListener {

	static final String JONGERE = "jongere";

	static final String FASE = "fase";

	@Override
	public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
		((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
			.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, Lijstgegevens::zet);
	}

	private static void zet(DelegateTask taak) {
		taak.setVariableLocal(JONGERE, taak.getVariable(JONGERE));
		taak.setVariableLocal(FASE, taak.getVariable(FASE));
	}

}
