package nl.transitieroute.engine;

import java.util.stream.Stream;

import nl.transitieroute.route.Fase;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.FormHandler;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

import org.springframework.stereotype.Component;

/**
 * What every model gets without drawing it: forms are checked on the server, open tasks
 * and waits show as the route's next step, and a phase that begins moves the route.
 */
@Component
class RouteParseListener extends AbstractBpmnParseListener {

	private final FormulierControle controle;

	private final StapBijhouden stappen;

	private final FaseBijhouden fasen;

	private final Meteenmelden meteen;

	RouteParseListener(FormulierControle controle, StapBijhouden stappen, FaseBijhouden fasen, Meteenmelden meteen) {
		this.controle = controle;
		this.stappen = stappen;
		this.fasen = fasen;
		this.meteen = meteen;
	}

	@Override
	public void parseProcess(Element processElement, ProcessDefinitionEntity proces) {
		if (heeftEigenschap(processElement, StapBijhouden.NAAST, "ja")) {
			proces.setProperty(StapBijhouden.NAAST, true);
		}
		if (Fase.metSleutel(proces.getKey()) != null) {
			proces.addListener(ExecutionListener.EVENTNAME_START, this.fasen);
		}
		if (proces.getStartFormDefinition() != null
				&& proces.getStartFormDefinition().getCamundaFormDefinitionKey() != null) {
			proces.setStartFormHandler(new GecontroleerdeStart(proces.getStartFormHandler(), this.controle,
					proces.getStartFormDefinition().getCamundaFormDefinitionKey()));
		}
	}

	private static boolean heeftEigenschap(Element element, String naam, String waarde) {
		return Stream.ofNullable(element.element("extensionElements"))
			.flatMap((uitbreiding) -> Stream
				.ofNullable(uitbreiding.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties")))
			.flatMap((alle) -> alle.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
			.anyMatch((een) -> naam.equals(een.attribute("name")) && waarde.equals(een.attribute("value")));
	}

	@Override
	public void parseUserTask(Element userTaskElement, ScopeImpl scope, ActivityImpl activity) {
		TaskDefinition taak = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
		Expression formulier = taak.getCamundaFormDefinitionKey();
		if (formulier != null) {
			taak.setTaskFormHandler(new GecontroleerdeTaak(taak.getTaskFormHandler(), this.controle, formulier));
			taak.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE,
					(task) -> this.controle.moetIngediendZijn((TaskEntity) task));
		}
		taak.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this.stappen::taakOpen);
		if (isEscalatie(formulier) || heeftEigenschap(userTaskElement, Meteenmelden.EIGENSCHAP, Meteenmelden.METEEN)) {
			taak.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this.meteen::taakOpen);
		}
		taak.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this.stappen::taakToegewezen);
		taak.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, this.stappen::taakToegewezen);
		taak.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this.stappen::taakDicht);
		taak.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this.stappen::taakDicht);
	}

	private static boolean isEscalatie(Expression formulier) {
		return formulier != null && Meteenmelden.ESCALATIEFORMULIER.equals(formulier.getExpressionText());
	}

	@Override
	public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
		volgWachten(activity);
	}

	@Override
	public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
		volgWachten(activity);
	}

	private void volgWachten(ActivityImpl activity) {
		activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this.stappen::wachtBegonnen);
		activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) this.stappen::wachtVoorbij);
	}

	private record GecontroleerdeTaak(TaskFormHandler gewone, FormulierControle controle,
			Expression formulier) implements TaskFormHandler {

		@Override
		public TaskFormData createTaskForm(TaskEntity task) {
			return this.gewone.createTaskForm(task);
		}

		@Override
		public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity proces,
				BpmnParse parse) {
			this.gewone.parseConfiguration(activity, deployment, proces, parse);
		}

		@Override
		public void submitFormVariables(VariableMap ingevuld, VariableScope scope) {
			this.controle.neemIn((TaskEntity) scope, this.formulier.getExpressionText(), ingevuld);
		}

	}

	private record GecontroleerdeStart(StartFormHandler gewone, FormulierControle controle,
			Expression formulier) implements StartFormHandler {

		@Override
		public StartFormData createStartFormData(ProcessDefinitionEntity proces) {
			return this.gewone.createStartFormData(proces);
		}

		@Override
		public void parseConfiguration(Element activity, DeploymentEntity deployment, ProcessDefinitionEntity proces,
				BpmnParse parse) {
			((FormHandler) this.gewone).parseConfiguration(activity, deployment, proces, parse);
		}

		@Override
		public void submitFormVariables(VariableMap ingevuld, VariableScope scope) {
			this.controle.neemIn((ExecutionEntity) scope, this.formulier.getExpressionText(), ingevuld);
		}

	}

}
