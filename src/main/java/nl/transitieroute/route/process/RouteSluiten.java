package nl.transitieroute.route.process;

import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Closes the route when its process has come to its end, and with it what still ran
 * beside it, such as letting go.
 */
@Component
class RouteSluiten extends AbstractBpmnParseListener implements ExecutionListener {

	private final ObjectProvider<Routes> routes;

	private final ObjectProvider<RuntimeService> runtimeService;

	RouteSluiten(ObjectProvider<Routes> routes, ObjectProvider<RuntimeService> runtimeService) {
		this.routes = routes;
		this.runtimeService = runtimeService;
	}

	@Override
	public void parseProcess(Element element, ProcessDefinitionEntity proces) {
		if (TransitierouteProcess.ID.equals(proces.getKey())) {
			proces.addListener(EVENTNAME_END, this);
		}
	}

	@Override
	public void notify(DelegateExecution execution) {
		if (!execution.isCanceled()) {
			this.routes.getObject()
				.sluitAf(execution.getProcessBusinessKey(), TransitierouteProcess.ROUTE_UITKOMST.get(execution));
			Context.getCommandContext().runWithoutAuthorization(() -> {
				beeindigWatErnaastLiep(execution);
				return null;
			});
		}
	}

	/**
	 * Also what whoever ends the route may not see, such as the check of the school after
	 * a handover: the engine asks no rights of a listener of a model, but does of one
	 * that was added by code.
	 */
	private void beeindigWatErnaastLiep(DelegateExecution execution) {
		RuntimeService runtime = this.runtimeService.getObject();
		runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(execution.getProcessBusinessKey())
			.rootProcessInstances()
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.filter((id) -> !id.equals(execution.getProcessInstanceId()))
			.forEach((id) -> runtime.deleteProcessInstance(id, "route afgesloten"));
	}

}
