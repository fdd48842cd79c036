package nl.transitieroute.nazorg.process;

import nl.transitieroute.nazorg.Nazorg;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

/**
 * The nazorg ends, also when the route is broken off: no contact or help is left planned.
 */
@Component
class NazorgAfsluiten implements ExecutionListener {

	private final Nazorg nazorg;

	private final Routes routes;

	NazorgAfsluiten(Nazorg nazorg, Routes routes) {
		this.nazorg = nazorg;
		this.routes = routes;
	}

	@Override
	public void notify(DelegateExecution execution) {
		this.nazorg.sluitAf(this.routes.metNummer(execution.getProcessBusinessKey()));
	}

}
