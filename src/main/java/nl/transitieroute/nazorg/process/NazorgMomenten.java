package nl.transitieroute.nazorg.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;

import nl.transitieroute.engine.Opties;
import nl.transitieroute.engine.Opties.Optie;
import nl.transitieroute.nazorg.Contactmoment;
import nl.transitieroute.nazorg.Contactplan;
import nl.transitieroute.nazorg.Nazorg;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.process.TermijnExpressies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/** {@code ${nazorgMomenten...}} in the models: what the contact plan says. */
@Component
public class NazorgMomenten {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy",
			Locale.forLanguageTag("nl"));

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

	/** The contacts that lie ahead, as choices: the form tells the domain which one. */
	public SpinJsonNode keuzes(DelegateExecution execution) {
		LocalDate vandaag = LocalDate.now(this.clock);
		return Opties.json(this.contactplan.gepland(this.routes.metNummer(execution.getProcessBusinessKey()))
			.stream()
			.filter((moment) -> moment.gepland().isAfter(vandaag))
			.map((moment) -> new Optie(
					DAG.format(moment.gepland()) + ": " + moment.naam() + " (" + moment.kanaal() + ")",
					moment.id() + "@" + moment.gepland()))
			.toList());
	}

	/** Whether the youth who was just spoken is asked about the second year. */
	public boolean tweedeJaarAanDeOrde(DelegateExecution execution) {
		return this.nazorg.tweedeJaarAanDeOrde(execution.getProcessBusinessKey());
	}

}
