package nl.transitieroute.warmeoverdracht.process;

import nl.transitieroute.route.Routes;
import nl.transitieroute.warmeoverdracht.Overdrachten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Offers what was prepared to the receiver. */
@Component
class AanbodVastleggen implements JavaDelegate {

	private final Overdrachten overdrachten;

	private final Routes routes;

	AanbodVastleggen(Overdrachten overdrachten, Routes routes) {
		this.overdrachten = overdrachten;
		this.routes = routes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.overdrachten.biedAan(this.routes.metNummer(execution.getProcessBusinessKey()));
	}

}
