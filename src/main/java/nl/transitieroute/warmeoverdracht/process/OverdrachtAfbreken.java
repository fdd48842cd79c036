package nl.transitieroute.warmeoverdracht.process;

import nl.transitieroute.route.Routes;
import nl.transitieroute.warmeoverdracht.Overdrachten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

import org.springframework.stereotype.Component;

/**
 * When the route stops in the middle of a handover, for example because the youth stops,
 * no offer is left behind.
 */
@Component
class OverdrachtAfbreken implements ExecutionListener {

	private final Overdrachten overdrachten;

	private final Routes routes;

	OverdrachtAfbreken(Overdrachten overdrachten, Routes routes) {
		this.overdrachten = overdrachten;
		this.routes = routes;
	}

	@Override
	public void notify(DelegateExecution execution) {
		if (execution.isCanceled()) {
			this.overdrachten.breekAf(this.routes.metNummer(execution.getProcessBusinessKey()));
		}
	}

}
