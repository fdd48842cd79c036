package nl.transitieroute.route.process;

import nl.transitieroute.route.Pauze;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Lets the phases of the route go on. */
@Component
class RouteHervatten implements JavaDelegate {

	private final Pauze pauze;

	RouteHervatten(Pauze pauze) {
		this.pauze = pauze;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.pauze.eindig(execution.getProcessBusinessKey());
	}

}
