package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import nl.transitieroute.Weigering;
import nl.transitieroute.contactleggen.Contactpogingen;
import nl.transitieroute.contactleggen.Contactpogingen.Geprobeerd;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Route.Status;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contact that nobody planned: the youth calls back by himself, comes by, answers a
 * message of weeks ago. It ends whatever was being tried, or counts as the coming contact
 * when that is near, or stands beside the plan: whoever spoke him chooses.
 */
@Service
@Transactional
public class Contactmeldingen {

	/** It counts: attempts end, or the coming contact is held now. */
	public static final String TELT = "gepland";

	/** It stands beside the plan. */
	public static final String EXTRA = "extra";

	/** Message of the models {@code contact-leggen} and {@code uit-beeld}. */
	private static final String MELDT_ZICH = "jongereMeldtZich";

	private static final String PLAN_GEWIJZIGD = "contactplanGewijzigd";

	private static final Map<String, String> KANALEN = Map.of("telefoon", "telefoon", "app-of-mail", "app of e-mail",
			"gesproken", "gesproken, bijvoorbeeld op school of thuis");

	private static final Set<String> KEUZES = Set.of(TELT, EXTRA);

	private static final int LANGSTE_NOTITIE = 4000;

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Routes routes;

	private final Routeproces proces;

	private final Contactplan contactplan;

	private final Contactplanning planning;

	private final Contactpogingen pogingen;

	private final Termijnen termijnen;

	private final Dossier dossier;

	private final Clock clock;

	Contactmeldingen(Routes routes, Routeproces proces, Contactplan contactplan, Contactplanning planning,
			Contactpogingen pogingen, Termijnen termijnen, Dossier dossier, Clock clock) {
		this.routes = routes;
		this.proces = proces;
		this.contactplan = contactplan;
		this.planning = planning;
		this.pogingen = pogingen;
		this.termijnen = termijnen;
		this.dossier = dossier;
		this.clock = clock;
	}

	/**
	 * Keeps the contact.
	 * @param kanaal telefoon, app-of-mail or gesproken
	 * @param telt {@link #TELT} or {@link #EXTRA}
	 * @param notitie what was said; may be empty only when a task follows in which it is
	 * told
	 * @return what follows, in words for the person who reported it
	 * @throws Weigering when the route is closed or stands still, or when nothing is near
	 * that it could count for
	 */
	public String legVast(String nummer, String kanaal, String telt, String notitie) {
		Route route = this.routes.metNummer(nummer);
		if (!route.isOpen()) {
			throw new Weigering("Route " + nummer + " is afgesloten. Meld de jongere opnieuw aan met een signaal.");
		}
		if (!KANALEN.containsKey(String.valueOf(kanaal)) || !KEUZES.contains(String.valueOf(telt))) {
			throw new Weigering("Kies hoe het contact was en of het telt als het geplande contact.");
		}
		String tekst = (notitie != null) ? notitie.strip() : "";
		if (tekst.length() > LANGSTE_NOTITIE) {
			throw new Weigering("De tekst is te lang: schrijf ten hoogste 4000 tekens.");
		}
		return TELT.equals(telt) ? laatTellen(route, kanaal, tekst) : voegToe(route, kanaal, tekst);
	}

	private String voegToe(Route route, String kanaal, String tekst) {
		if (tekst.isEmpty()) {
			throw new Weigering("Schrijf in het kort wat er is besproken.");
		}
		noteer(route, "Contact buiten het plan", kanaal, tekst, null);
		return "Het contact is vastgelegd. Het contactplan blijft zoals het was.";
	}

	private String laatTellen(Route route, String kanaal, String tekst) {
		if (route.status() == Status.GEPAUZEERD) {
			throw new Weigering("De route staat stil. Leg dit vast als extra contact, of pak de route eerder op.");
		}
		if (this.proces.wachtOp(route, MELDT_ZICH)) {
			return beeindigPogingen(route, kanaal, tekst);
		}
		if (this.proces.heeftTaak(route, "userTask_nazorgcontactVoeren")) {
			throw new Weigering("De taak 'Nazorgcontact voeren' staat al open. Leg dit gesprek daar vast.");
		}
		Contactmoment volgende = this.contactplan.eerstvolgende(route)
			.filter((moment) -> this.proces.wachtOp(route, PLAN_GEWIJZIGD))
			.orElseThrow(() -> new Weigering(
					"Er staat nu geen contact gepland waarvoor dit kan tellen. Kies: extra contact."));
		if (volgende.gepland().isAfter(this.termijnen.na("contact-eerder"))) {
			throw new Weigering("Het volgende contact staat op " + DAG.format(volgende.gepland())
					+ ": te ver weg om dit gesprek ervoor te laten tellen. Kies: extra contact.");
		}
		noteer(route, "Jongere nam zelf contact op", kanaal, tekst, Long.toString(volgende.id()));
		this.planning.brengNaarVoren(route, volgende, vandaag(), "De jongere nam zelf contact op");
		return "Dit telt als het contact van " + DAG.format(volgende.gepland())
				+ ". Binnen een minuut staat de taak 'Nazorgcontact voeren' in je takenlijst: leg daar vast wat je hoorde.";
	}

	/** Every search for the youth ends, also one for a question for help. */
	private String beeindigPogingen(Route route, String kanaal, String tekst) {
		noteer(route, "Jongere nam zelf contact op", kanaal, tekst, null);
		this.contactplan.eerstvolgende(route)
			.filter((moment) -> moment.gepland().isAfter(vandaag()) && !this.proces.wachtOp(route, PLAN_GEWIJZIGD))
			.ifPresent((moment) -> this.planning.brengNaarVoren(route, moment, vandaag(),
					"De jongere nam zelf contact op"));
		while (this.proces.wachtOp(route, MELDT_ZICH)) {
			this.proces.meld(route, MELDT_ZICH, Map.of());
		}
		return "De pogingen stoppen. Wat je hoorde leg je vast in de taak die nu in je takenlijst staat.";
	}

	private void noteer(Route route, String titel, String kanaal, String tekst, String contactmoment) {
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Hoe", KANALEN.get(kanaal));
		if (!tekst.isEmpty()) {
			inhoud.put("Wat is er besproken", tekst);
		}
		this.dossier.noteer(route.nummer(), "contact", titel, inhoud);
		this.pogingen.legLosVast(route.nummer(), contactmoment, new Geprobeerd("jongere", null, null, "bereikt", null));
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

}
