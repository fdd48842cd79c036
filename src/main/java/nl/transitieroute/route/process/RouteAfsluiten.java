package nl.transitieroute.route.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Says how the route ends. The route itself closes when its process does, so that a
 * question for help that is still open is answered first.
 */
@Component
class RouteAfsluiten implements JavaDelegate {

	@Override
	public void execute(DelegateExecution execution) {
		TransitierouteProcess.ROUTE_UITKOMST.set(execution.getProcessInstance(),
				TransitierouteProcess.UITKOMST.get(execution));
	}

}
