package nl.transitieroute.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.route.Route.Status;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can happen to a route at any moment, whatever its phase. Each is written in the
 * dossier and told to the route's process in one transaction.
 */
@Service
@Transactional
public class Gebeurtenissen {

	/** Messages of the model {@code transitieroute}. */
	static final String UITVAL_GEMELD = "uitvalGemeld";

	static final String PAUZE_GEVRAAGD = "pauzeGevraagd";

	static final String HERVATTEN_GEVRAAGD = "hervattenGevraagd";

	public static final String CONTACTPERSOON_WISSELT = "contactpersoonWisselt";

	static final String HULPVRAAG_GESTELD = "hulpvraagGesteld";

	/** Message of the model {@code nazorg}. */
	public static final String BAANVERLIES = "baanverlies";

	static final String EINDDATUM_GEWIJZIGD = "einddatumGewijzigd";

	/** Message of the model {@code diploma}. */
	public static final String DIPLOMA_BEHAALD = "diplomaBehaald";

	/** Message of the model {@code overdracht-aanbieden}. */
	public static final String OVERDRACHT_INGETROKKEN = "overdrachtIngetrokken";

	/** Message of the model {@code transitieroute}. */
	static final String TERUG_NAAR_SCHOOL = "terugNaarSchool";

	private static final int LANGSTE_PAUZE_IN_JAREN = 2;

	private final Routes routes;

	private final Routeproces proces;

	private final Overlijden overlijden;

	private final Dossier dossier;

	private final Clock clock;

	Gebeurtenissen(Routes routes, Routeproces proces, Overlijden overlijden, Dossier dossier, Clock clock) {
		this.routes = routes;
		this.proces = proces;
		this.overlijden = overlijden;
		this.dossier = dossier;
		this.clock = clock;
	}

	/** Starts the process of a route that was begun. */
	public void start(Route route) {
		this.proces.start(route);
	}

	/**
	 * The youth seems to stop: the contact person must find out.
	 * @throws Weigering without a reason, or when it was reported already
	 */
	public void meldUitval(String nummer, String reden) {
		Route route = open(nummer);
		String waarom = verplicht(reden, "Schrijf waarom de jongere lijkt te stoppen.");
		if (this.proces.heeftTaak(route, "userTask_uitvalBeoordelen")) {
			throw new Weigering("Uitval is al gemeld. De contactpersoon heeft de taak 'Uitval beoordelen'.");
		}
		this.dossier.noteer(nummer, "uitval", "Uitval gemeld", Map.of("Reden", waarom));
		this.proces.meld(route, UITVAL_GEMELD, Map.of());
	}

	/**
	 * The route stands still until a day.
	 * @throws Weigering without a reason, when the route pauses already, or when the day
	 * is not between tomorrow and two years from now
	 */
	public void pauzeer(String nummer, String reden, LocalDate tot) {
		Route route = open(nummer);
		if (route.status() == Status.GEPAUZEERD) {
			throw new Weigering(
					"Route " + nummer + " staat al stil. Verleng de pauze in de taak 'Hervatten bespreken'.");
		}
		String waarom = verplicht(reden, "Schrijf waarom de route stilstaat, bijvoorbeeld ziekte.");
		controleerPauze(tot);
		this.dossier.noteer(nummer, "pauze", "Route gepauzeerd", met("Reden", waarom, "Tot", tot));
		this.routes.pauzeer(nummer, tot);
		this.proces.meld(route, PAUZE_GEVRAAGD, Map.of("pauzeTot", tot.toString()));
	}

	/** A pause goes on until another day. */
	public void verlengPauze(String nummer, LocalDate tot) {
		controleerPauze(tot);
		this.routes.pauzeer(nummer, tot);
	}

	/**
	 * Before the day that was agreed.
	 * @throws Weigering when the route does not pause
	 */
	public void vraagHervatten(String nummer) {
		Route route = open(nummer);
		if (route.status() != Status.GEPAUZEERD || !this.proces.wachtOp(route, HERVATTEN_GEVRAAGD)) {
			throw new Weigering("Route " + nummer + " staat niet stil, of het hervatten is al aan de orde.");
		}
		this.dossier.noteer(nummer, "pauze", "Eerder hervatten gevraagd", Map.of("Stond stil tot", route.pauzeTot()));
		this.proces.meld(route, HERVATTEN_GEVRAAGD, Map.of());
	}

	/**
	 * The contact person leaves, is away for long, or hands over within the organisation.
	 * @param opvolger null when nobody is known yet: the organisation then names one
	 * @throws Weigering without a reason, or when the successor does not work there
	 */
	public void wisselContactpersoon(String nummer, String opvolger, String vervanger, String reden) {
		Route route = open(nummer);
		String waarom = verplicht(reden, "Schrijf waarom de contactpersoon wisselt.");
		if (route.contactpersoonId().equals(opvolger)) {
			throw new Weigering("Deze persoon is al contactpersoon. Kies een andere collega.");
		}
		if (opvolger != null) {
			this.routes.controleerContactpersoon(route.verantwoordelijkeId(), opvolger, vervanger);
		}
		this.dossier.noteer(nummer, "contactpersoon", "Wissel van contactpersoon gevraagd", Map.of("Reden", waarom));
		Map<String, Object> antwoorden = new HashMap<>();
		antwoorden.put("opvolger", opvolger);
		antwoorden.put("opvolgerVervanger", vervanger);
		this.proces.meld(route, CONTACTPERSOON_WISSELT, antwoorden);
	}

	/**
	 * The one transaction in which the contact person and the open tasks change hands.
	 */
	public void voerWisselUit(String nummer, String opvolger, String vervanger) {
		Route route = this.routes.metNummer(nummer);
		this.routes.wijsContactpersoonAan(nummer, opvolger, vervanger, "Wissel van contactpersoon");
		this.proces.wisselContactpersoon(route, route.contactpersoonId(), opvolger);
	}

	/**
	 * The youth, a parent or the employer asks for help.
	 * @param vraagsteller who asks, in words
	 */
	public void stelHulpvraag(String nummer, String vraag, String vraagsteller) {
		Route route = open(nummer);
		this.dossier.noteer(nummer, "hulpvraag", "Hulpvraag",
				met("Vraag", verplicht(vraag, "Schrijf wat er gevraagd wordt."), "Wie vraagt het",
						verplicht(vraagsteller, "Schrijf wie om hulp vraagt.")));
		this.proces.meld(route, HULPVRAAG_GESTELD, Map.of());
	}

	/**
	 * The youth lost the job or stopped the study: nazorg becomes intensive again.
	 * @throws Weigering when the route is not in nazorg
	 */
	public void meldBaanverlies(String nummer, String melding) {
		Route route = open(nummer);
		String wat = verplicht(melding, "Schrijf wat er is gebeurd, bijvoorbeeld: contract niet verlengd.");
		if (route.fase() != Fase.NAZORG || !this.proces.wachtOp(route, BAANVERLIES)) {
			throw new Weigering("Route " + nummer + " is niet in nazorg. Leg een hulpvraag vast.");
		}
		this.dossier.noteer(nummer, "baanverlies", "Baan verloren of studie gestopt", Map.of("Wat is er gebeurd", wat));
		this.proces.meld(route, BAANVERLIES, Map.of());
	}

	/**
	 * The youth has the diploma before the expected end.
	 * @throws Weigering when the route does not wait for it
	 */
	public void meldDiploma(String nummer) {
		Route route = open(nummer);
		if (!this.proces.wachtOp(route, DIPLOMA_BEHAALD)) {
			throw new Weigering("Route " + nummer + " wacht nu niet op het diploma. Rond eerst de open taken af; "
					+ "is de opleiding al afgerond, dan staat dat in het dossier.");
		}
		this.dossier.noteer(nummer, "diploma", "Diploma gemeld", Map.of("Verwacht was", route.verwachteEinddatum()));
		this.proces.meld(route, DIPLOMA_BEHAALD, Map.of());
	}

	/**
	 * The sender takes an offered handover back.
	 * @throws Weigering without a reason, or when nothing is offered
	 */
	public void trekOverdrachtIn(String nummer, String reden) {
		Route route = open(nummer);
		String waarom = verplicht(reden, "Schrijf waarom de overdracht wordt ingetrokken.");
		if (!this.proces.wachtOp(route, OVERDRACHT_INGETROKKEN)) {
			throw new Weigering("Er staat nu geen overdracht open om in te trekken. Bekijk het dossier.");
		}
		this.dossier.noteer(nummer, "overdracht", "Intrekken van de overdracht gevraagd", Map.of("Reden", waarom));
		this.proces.meld(route, OVERDRACHT_INGETROKKEN, Map.of());
	}

	/**
	 * The handover to another school is arranged: nothing of the route goes on. What
	 * still ran ends at the end of the step that asks it.
	 */
	public void sluitNaarSchool(String nummer) {
		this.proces.breekAf(open(nummer), TERUG_NAAR_SCHOOL, () -> {
			if (this.routes.metNummer(nummer).isOpen()) {
				this.routes.sluitAf(nummer, "terug-naar-school");
			}
		});
	}

	/**
	 * The youth died: everything stops in this transaction, and the route is closed. When
	 * a step of the route asks it, such as an attempt to call, it happens at the end of
	 * that step.
	 * @param op the day, or null when it is not known
	 * @param bron from whom it is known, in words
	 * @throws Weigering without a source, when the day is ahead, or when the route is
	 * closed
	 */
	public void meldOverlijden(String nummer, LocalDate op, String bron) {
		this.overlijden.meld(nummer, op, bron);
	}

	/**
	 * A death that was reported by mistake: the route goes on with its dossier, and the
	 * contact person must call the youth, who may have noticed.
	 * @throws Weigering without a reason, when nobody died, or when the contact person
	 * does not work at the organisation that was responsible
	 */
	public void herstelOverlijden(String nummer, String contactpersoon, String reden) {
		this.overlijden.herstel(nummer, contactpersoon, reden);
		stelHulpvraag(nummer,
				"Het overlijden was een vergissing. Bel de jongere, leg het uit en maak nieuwe afspraken; "
						+ "hulp die liep moet opnieuw worden geregeld.",
				"de regisseur");
	}

	/** Whether one of these can be reported now, for who shows a button for it. */
	@Transactional(readOnly = true)
	public boolean wachtOp(Route route, String bericht) {
		return route.isOpen() && this.proces.wachtOp(route, bericht);
	}

	/**
	 * Study is extended or shortened: the waits that hang on the date move with it.
	 * @throws Weigering without a reason, or when the day is not after today
	 */
	public void wijzigEinddatum(String nummer, LocalDate datum, String reden) {
		if (datum == null || !datum.isAfter(LocalDate.now(this.clock))) {
			throw new Weigering("Kies een verwachte einddatum na vandaag.");
		}
		verplicht(reden, "Schrijf waarom de einddatum verandert.");
		this.routes.stelVerwachteEinddatum(nummer, datum, reden);
		Route route = this.routes.metNummer(nummer);
		if (this.proces.wachtOp(route, EINDDATUM_GEWIJZIGD)) {
			this.proces.meld(route, EINDDATUM_GEWIJZIGD, Map.of());
			if (route.status() == Status.GEPAUZEERD) {
				// The new wait stands still like everything else.
				this.proces.pauzeer(route);
			}
		}
	}

	private Route open(String nummer) {
		Route route = this.routes.metNummer(nummer);
		route.moetOpenZijn();
		return route;
	}

	private void controleerPauze(LocalDate tot) {
		LocalDate vandaag = LocalDate.now(this.clock);
		if (tot == null || !tot.isAfter(vandaag) || tot.isAfter(vandaag.plusYears(LANGSTE_PAUZE_IN_JAREN))) {
			throw new Weigering("Kies een dag om de route weer op te pakken: na vandaag en binnen twee jaar.");
		}
	}

	private static String verplicht(String tekst, String melding) {
		if (tekst == null || tekst.isBlank()) {
			throw new Weigering(melding);
		}
		if (tekst.length() > 4000) {
			throw new Weigering("De tekst is te lang: schrijf ten hoogste 4000 tekens.");
		}
		return tekst.strip();
	}

	private static Map<String, Object> met(String vraag, Object antwoord, String vraag2, Object antwoord2) {
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put(vraag, antwoord);
		inhoud.put(vraag2, antwoord2);
		return inhoud;
	}

}
