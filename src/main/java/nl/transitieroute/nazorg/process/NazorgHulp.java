package nl.transitieroute.nazorg.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

import nl.transitieroute.dossier.EerderIngevuld;
import nl.transitieroute.engine.Opties;
import nl.transitieroute.engine.Opties.Optie;
import nl.transitieroute.nazorg.Hulpvraag;
import nl.transitieroute.nazorg.Hulpvragen;
import nl.transitieroute.nazorg.Interventie;
import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;
import nl.transitieroute.route.process.Taken;
import nl.transitieroute.toestemming.Grondslagen;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/**
 * {@code ${nazorgHulp...}} in the model {@code interventie}: who arranges the help, by
 * when, and what the question was. After losing a job that is W&amp;I when the youth
 * allows it, else the contact person.
 */
@Component
public class NazorgHulp {

	private static final LocalTime EINDE = LocalTime.of(17, 0);

	private final Routes routes;

	private final Hulpvragen hulpvragen;

	private final Grondslagen grondslagen;

	private final Taken taken;

	private final Termijnen termijnen;

	private final EerderIngevuld eerder;

	NazorgHulp(Routes routes, Hulpvragen hulpvragen, Grondslagen grondslagen, Taken taken, Termijnen termijnen,
			EerderIngevuld eerder) {
		this.routes = routes;
		this.hulpvragen = hulpvragen;
		this.grondslagen = grondslagen;
		this.taken = taken;
		this.termijnen = termijnen;
		this.eerder = eerder;
	}

	/** Nobody by name when W&amp;I does it: its people take the task themselves. */
	public String contactpersoon(DelegateExecution execution) {
		return doorWerkEnInkomen(execution) ? null : this.taken.contactpersoon(execution);
	}

	public String team(DelegateExecution execution) {
		Route route = route(execution);
		return doorWerkEnInkomen(execution)
				? Organisatie.groep(route.wiId(), "consulent") + "," + Organisatie.groep(route.wiId(), "jobcoach")
				: this.taken.team(execution);
	}

	/** Why this task is here now. */
	public String aanleiding(DelegateExecution execution) {
		return switch (hulpvraag(execution).aanleiding()) {
			case Hulpvraag.BAANVERLIES ->
				"de jongere heeft zijn baan verloren of is met de studie gestopt. Regel snel hulp.";
			case Hulpvraag.GEBEURTENIS -> "er is iets gebeurd in het leven van de jongere en er is hulp nodig.";
			default -> "in het nazorgcontact bleek dat er hulp nodig is.";
		};
	}

	/**
	 * The question for help, as the only choice: the form tells the domain which one it
	 * is about.
	 */
	public SpinJsonNode keuze(DelegateExecution execution) {
		Hulpvraag hulpvraag = hulpvraag(execution);
		String label = switch (hulpvraag.aanleiding()) {
			case Hulpvraag.BAANVERLIES -> "Baan verloren of studie gestopt";
			case Hulpvraag.GEBEURTENIS -> "Hulp na een levensgebeurtenis";
			default -> "Hulpvraag uit het nazorgcontact";
		};
		return Opties.json(List.of(new Optie(label, Long.toString(hulpvraag.id()))));
	}

	/** The help that was asked for, in the words of the contact. */
	public String gevraagd(DelegateExecution execution) {
		boolean naGebeurtenis = Hulpvraag.GEBEURTENIS.equals(hulpvraag(execution).aanleiding());
		return this.eerder
			.antwoord(execution.getProcessBusinessKey(),
					naGebeurtenis ? "levensgebeurtenis-bespreken" : "nazorgcontact-voeren",
					naGebeurtenis ? "Wat is besproken?" : "Welke hulp is nodig?")
			.map((vraag) -> "**Gevraagd:** " + vraag)
			.orElse("");
	}

	/** What was agreed, for whoever follows it up. */
	public String afgesproken(DelegateExecution execution) {
		List<Interventie> afspraken = this.hulpvragen.interventies(hulpvraag(execution).id());
		return afspraken.isEmpty() ? "Afgesproken: begeleiding naar werk."
				: afspraken.stream()
					.map((afspraak) -> "- " + afspraak.omschrijving() + " door " + afspraak.door() + " ("
							+ afspraak.status() + ")")
					.collect(Collectors.joining("\n"));
	}

	/** The agreed day, at the end of it. */
	public Date gereedOp(DelegateExecution execution) {
		return einde(hulpvraag(execution).volgenOp());
	}

	/** When the regisseur hears that nobody looked whether it helped. */
	public Date escalatieOp(DelegateExecution execution) {
		return einde(this.termijnen.na("hulp-volgen-escalatie", hulpvraag(execution).volgenOp()));
	}

	private boolean doorWerkEnInkomen(DelegateExecution execution) {
		Route route = route(execution);
		return Hulpvraag.BAANVERLIES.equals(NazorgProcess.HULP_AANLEIDING.get(execution)) && route.wiId() != null
				&& !route.wiId().equals(route.verantwoordelijkeId())
				&& this.grondslagen.mag(route, "wi", Toestemmingen.DELEN);
	}

	private Hulpvraag hulpvraag(DelegateExecution execution) {
		return this.hulpvragen.metId(Long.parseLong(NazorgProcess.HULPVRAAG_NUMMER.get(execution)));
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

	private static Date einde(LocalDate dag) {
		return Date.from(dag.atTime(EINDE).atZone(Routes.ZONE).toInstant());
	}

}
