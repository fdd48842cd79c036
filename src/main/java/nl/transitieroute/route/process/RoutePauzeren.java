package nl.transitieroute.route.process;

import nl.transitieroute.route.Pauze;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Holds the phases of the route still. */
@Component
class RoutePauzeren implements JavaDelegate {

	private final Pauze pauze;

	RoutePauzeren(Pauze pauze) {
		this.pauze = pauze;
	}

	@Override
	public void execute(DelegateExecution execution) {
		TransitierouteProcess.CONTACTPERSOON_BIJ_PAUZE.set(execution.getProcessInstance(),
				this.pauze.begin(execution.getProcessBusinessKey()));
	}

}
