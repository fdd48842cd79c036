package nl.transitieroute.warmeoverdracht.process;

import nl.transitieroute.route.Routes;
import nl.transitieroute.warmeoverdracht.Overdracht;
import nl.transitieroute.warmeoverdracht.Overdrachten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** The sender took the offer back. */
@Component
class AanbodIntrekken implements JavaDelegate {

	private final Overdrachten overdrachten;

	private final Routes routes;

	AanbodIntrekken(Overdrachten overdrachten, Routes routes) {
		this.overdrachten = overdrachten;
		this.routes = routes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.overdrachten.trekIn(this.routes.metNummer(execution.getProcessBusinessKey()));
		WarmeOverdrachtProcess.AANBOD_UITKOMST.set(execution, Overdracht.INGETROKKEN);
	}

}
