package nl.transitieroute.warmeoverdracht.process;

import nl.transitieroute.route.Routes;
import nl.transitieroute.warmeoverdracht.Ontvangers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Asks the table who it advises. */
@Component
class OntvangendePartijBepalen implements JavaDelegate {

	private final Ontvangers ontvangers;

	private final Routes routes;

	OntvangendePartijBepalen(Ontvangers ontvangers, Routes routes) {
		this.ontvangers = ontvangers;
		this.routes = routes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		WarmeOverdrachtProcess.ADVIES_ONTVANGER.set(execution,
				this.ontvangers.advies(this.routes.metNummer(execution.getProcessBusinessKey())).ontvanger().sleutel());
	}

}
