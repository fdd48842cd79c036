package nl.transitieroute.warmeoverdracht.process;

import nl.transitieroute.route.Routes;
import nl.transitieroute.warmeoverdracht.Overdracht;
import nl.transitieroute.warmeoverdracht.Overdrachten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Moves responsibility and contact person to the receiver who said yes. */
@Component
class VerantwoordelijkheidOverdragen implements JavaDelegate {

	private final Overdrachten overdrachten;

	private final Routes routes;

	VerantwoordelijkheidOverdragen(Overdrachten overdrachten, Routes routes) {
		this.overdrachten = overdrachten;
		this.routes = routes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.overdrachten.accepteer(this.routes.metNummer(execution.getProcessBusinessKey()),
				WarmeOverdrachtProcess.CONTACTPERSOON_ONTVANGER.get(execution),
				WarmeOverdrachtProcess.VERVANGER_ONTVANGER.get(execution));
		WarmeOverdrachtProcess.AANBOD_UITKOMST.set(execution, Overdracht.GEACCEPTEERD);
	}

}
