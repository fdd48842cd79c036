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

	private static final String GEEN_GEHOOR = "geen-gehoor";

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

	/**
	 * The next contact, at nine; at once when every moment was dropped, or when it was
	 * brought forward to this day.
	 */
	public Date volgendContact(DelegateExecution execution) {
		LocalDate vandaag = LocalDate.now(this.clock);
		return this.contactplan.eerstvolgende(this.routes.metNummer(execution.getProcessBusinessKey()))
			.map(Contactmoment::gepland)
			.filter((dag) -> dag.isAfter(vandaag))
			.map(TermijnExpressies::begin)
			.orElseGet(() -> Date.from(this.clock.instant()));
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

	/** Whether trying goes on: nobody answered, or something else stood in the way. */
	public boolean nietBereikt(DelegateExecution execution) {
		String bereikt = NazorgProcess.BEREIKT.get(execution);
		return "nee".equals(bereikt) || GEEN_GEHOOR.equals(bereikt);
	}

	/** What came of the call that was just made, when it counts as the first attempt. */
	public String eersteResultaat(DelegateExecution execution) {
		return GEEN_GEHOOR.equals(NazorgProcess.BEREIKT.get(execution)) ? GEEN_GEHOOR : null;
	}

	/** The channel of that call, in the words of the ladder. */
	public String eersteKanaal(DelegateExecution execution) {
		return this.contactplan.eerstvolgende(this.routes.metNummer(execution.getProcessBusinessKey()))
			.map(Contactmoment::kanaal)
			.map((kanaal) -> switch (kanaal) {
				case "app", "e-mail" -> "app-of-mail";
				case "thuis", "op-school", "op-het-werk" -> "huisbezoek";
				default -> "bellen";
			})
			.orElse("bellen");
	}

	/** Whether the youth who was just spoken is asked about the second year. */
	public boolean tweedeJaarAanDeOrde(DelegateExecution execution) {
		return this.nazorg.tweedeJaarAanDeOrde(execution.getProcessBusinessKey());
	}

}
