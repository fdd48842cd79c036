package nl.transitieroute.nazorg.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;

import nl.transitieroute.nazorg.Contactmoment;
import nl.transitieroute.nazorg.Contactplan;
import nl.transitieroute.nazorg.Nazorg;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.process.TermijnExpressies;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${nazorgMomenten...}} in the models: what the contact plan says. */
@Component
public class NazorgMomenten {

	private final Routes routes;

	private final Contactplan contactplan;

	private final Nazorg nazorg;

	private final Clock clock;

	NazorgMomenten(Routes routes, Contactplan contactplan, Nazorg nazorg, Clock clock) {
		this.routes = routes;
		this.contactplan = contactplan;
		this.nazorg = nazorg;
		this.clock = clock;
	}

	/** The next contact, at nine; at once when every moment was dropped. */
	public Date volgendContact(DelegateExecution execution) {
		return TermijnExpressies
			.begin(this.contactplan.eerstvolgende(this.routes.metNummer(execution.getProcessBusinessKey()))
				.map(Contactmoment::gepland)
				.orElseGet(() -> LocalDate.now(this.clock)));
	}

	/** The moment in hand, for the attempts that belong to it. */
	public String nummer(DelegateExecution execution) {
		return this.contactplan.eerstvolgende(this.routes.metNummer(execution.getProcessBusinessKey()))
			.map((moment) -> Long.toString(moment.id()))
			.orElse(null);
	}

	/** Whether the youth who was just spoken is asked about the second year. */
	public boolean tweedeJaarAanDeOrde(DelegateExecution execution) {
		return this.nazorg.tweedeJaarAanDeOrde(execution.getProcessBusinessKey());
	}

}
