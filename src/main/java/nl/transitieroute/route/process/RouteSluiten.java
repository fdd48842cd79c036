package nl.transitieroute.route.process;

import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Closes the route when its process has come to its end. */
@Component
class RouteSluiten extends AbstractBpmnParseListener implements ExecutionListener {

	private final ObjectProvider<Routes> routes;

	RouteSluiten(ObjectProvider<Routes> routes) {
		this.routes = routes;
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
		}
	}

}
