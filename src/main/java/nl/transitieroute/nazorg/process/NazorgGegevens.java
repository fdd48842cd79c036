package nl.transitieroute.nazorg.process;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nl.transitieroute.dossier.EerderIngevuld;
import nl.transitieroute.nazorg.Contactmoment;
import nl.transitieroute.nazorg.Contactplan;
import nl.transitieroute.nazorg.Geweigerd;
import nl.transitieroute.nazorg.Hulpvragen;
import nl.transitieroute.nazorg.Interventie;
import nl.transitieroute.nazorg.Nazorg;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${nazorgGegevens...}} in the models: what a form shows before it asks. */
@Component
public class NazorgGegevens {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private static final String WAAKVLAMVRAAG = " De waakvlam brandt: stuur een app of mail met één vraag, "
			+ "bijvoorbeeld *“Hoe gaat het met je, en kan ik iets voor je doen?”*";

	private static final int KOMENDE = 4;

	private final Routes routes;

	private final Contactplan contactplan;

	private final Nazorg nazorg;

	private final Geweigerd geweigerd;

	private final Hulpvragen hulpvragen;

	private final EerderIngevuld eerder;

	NazorgGegevens(Routes routes, Contactplan contactplan, Nazorg nazorg, Geweigerd geweigerd, Hulpvragen hulpvragen,
			EerderIngevuld eerder) {
		this.routes = routes;
		this.contactplan = contactplan;
		this.nazorg = nazorg;
		this.geweigerd = geweigerd;
		this.hulpvragen = hulpvragen;
		this.eerder = eerder;
	}

	/** Which contact of the plan this is. */
	public String moment(DelegateExecution execution) {
		return this.contactplan.eerstvolgende(route(execution))
			.map((moment) -> soort(moment) + ", gepland op " + DAG.format(moment.gepland()) + " (" + moment.kanaal()
					+ ")." + ((moment.handmatig() && moment.reden() != null) ? " Toegevoegd: " + moment.reden() : ""))
			.orElse("extra contact.") + (this.nazorg.inWaakvlam(route(execution)) ? WAAKVLAMVRAAG : "");
	}

	/** What the youth did at the contact before, as the first choice now. */
	public String vorigeSituatie(DelegateExecution execution) {
		Route route = route(execution);
		return this.contactplan.laatste(route).map(Contactmoment::situatie).orElseGet(() -> bijDiploma(route));
	}

	/** The channel that was planned, as the first choice. */
	public String kanaal(DelegateExecution execution) {
		return this.contactplan.eerstvolgende(route(execution)).map(Contactmoment::kanaal).orElse("telefoon");
	}

	/** Whether the pilot light burns, as a form can ask it: ja or nee. */
	public String inWaakvlam(DelegateExecution execution) {
		return this.nazorg.inWaakvlam(route(execution)) ? "ja" : "nee";
	}

	/** Whether it is time to ask about consent again, as a form can ask it: ja or nee. */
	public String toestemmingNavragen(DelegateExecution execution) {
		return this.geweigerd.navragen(route(execution)) ? "ja" : "nee";
	}

	/** The contacts that follow this one. */
	public String komende(DelegateExecution execution) {
		String komende = this.contactplan.gepland(route(execution))
			.stream()
			.skip(1)
			.limit(KOMENDE)
			.map((moment) -> DAG.format(moment.gepland()))
			.collect(Collectors.joining(", "));
		return komende.isEmpty() ? "" : "**Volgende contacten:** " + komende;
	}

	/** Whether help still runs, as a form can ask it: ja or nee. */
	public String hulpLoopt(DelegateExecution execution) {
		return this.hulpvragen.open(route(execution)).isEmpty() ? "nee" : "ja";
	}

	/** The answers of the contact before. */
	public String vorigContact(DelegateExecution execution) {
		String antwoorden = this.eerder.alsTekst(execution.getProcessBusinessKey(), "nazorgcontact-voeren");
		return antwoorden.isEmpty() ? "Er is nog geen nazorgcontact geweest." : "**Vorige keer**\n" + antwoorden;
	}

	/** How the contacts of the whole nazorg went. */
	public String terugblik(DelegateExecution execution) {
		List<Contactmoment> momenten = this.contactplan.van(route(execution));
		return "**Terugblik:** " + aantal(momenten, "bereikt") + " keer gesproken, " + aantal(momenten, "niet-bereikt")
				+ " keer niet bereikt.\n\n" + vorigContact(execution);
	}

	/** Help that still runs. */
	public String openHulp(DelegateExecution execution) {
		String hulp = this.hulpvragen.open(route(execution))
			.stream()
			.flatMap((vraag) -> this.hulpvragen.interventies(vraag.id()).stream())
			.filter((interventie) -> "loopt".equals(interventie.status()))
			.map((interventie) -> "- " + regel(interventie))
			.collect(Collectors.joining("\n"));
		return hulp.isEmpty() ? "" : "**Lopende hulp**\n" + hulp;
	}

	private static String bijDiploma(Route route) {
		return switch ((route.bestemming() != null) ? route.bestemming() : "onbekend") {
			case "werk" -> "werkt";
			case "bbl", "zoekt-werk", "dagbesteding", "anders" -> route.bestemming();
			default -> null;
		};
	}

	private static String regel(Interventie interventie) {
		return interventie.omschrijving() + " door " + interventie.door() + ", klaar op "
				+ DAG.format(interventie.gereedOp());
	}

	private static String soort(Contactmoment moment) {
		return switch (moment.doel()) {
			case "tweede-jaar" -> "contact na een jaar: vraag ook of de jongere een tweede jaar wil";
			case "eindgesprek" -> "laatste contact: daarna volgt het eindgesprek";
			default -> "contact " + moment.volgnummer() + " van het contactplan";
		};
	}

	private static long aantal(List<Contactmoment> momenten, String status) {
		return momenten.stream().filter((moment) -> status.equals(moment.status())).count();
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

}
