package nl.transitieroute.warmeoverdracht.process;

import nl.transitieroute.route.Routes;
import nl.transitieroute.warmeoverdracht.Overdracht;
import nl.transitieroute.warmeoverdracht.Overdrachten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Nobody answered in time. */
@Component
class AanbodLatenVerlopen implements JavaDelegate {

	private final Overdrachten overdrachten;

	private final Routes routes;

	AanbodLatenVerlopen(Overdrachten overdrachten, Routes routes) {
		this.overdrachten = overdrachten;
		this.routes = routes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.overdrachten.laatVerlopen(this.routes.metNummer(execution.getProcessBusinessKey()));
		WarmeOverdrachtProcess.AANBOD_UITKOMST.set(execution, Overdracht.VERLOPEN);
	}

}
