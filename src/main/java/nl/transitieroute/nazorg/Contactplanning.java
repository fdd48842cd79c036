package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.nazorg.Contactplanner.Gepland;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Termijnen;
import org.springframework.stereotype.Component;

/**
 * Makes the contact plan and lays it anew when the rhythm changes. Only the future moves:
 * what was held stays, and a rhythm that goes down keeps counting from the diploma, one
 * that goes up counts from today.
 */
@Component
class Contactplanning {

	/** Message of the model {@code nazorg}. */
	private static final String GEWIJZIGD = "contactplanGewijzigd";

	private static final LocalDate ALTIJD = LocalDate.of(9999, 12, 31);

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Nazorgstanden standen;

	private final Contactplan contactplan;

	private final Contactplanner planner;

	private final Nazorgritmes ritmes;

	private final Termijnen termijnen;

	private final Dossier dossier;

	private final Routeproces proces;

	private final Clock clock;

	Contactplanning(Nazorgstanden standen, Contactplan contactplan, Contactplanner planner, Nazorgritmes ritmes,
			Termijnen termijnen, Dossier dossier, Routeproces proces, Clock clock) {
		this.standen = standen;
		this.contactplan = contactplan;
		this.planner = planner;
		this.ritmes = ritmes;
		this.termijnen = termijnen;
		this.dossier = dossier;
		this.proces = proces;
		this.clock = clock;
	}

	void begin(Route route, LocalDate einde) {
		this.contactplan.laatAllesVervallen(route, "Nazorg opnieuw begonnen");
		Intensiteit intensiteit = this.ritmes.begin(route);
		this.standen.begin(route, vandaag(), intensiteit);
		Ritme ritme = this.ritmes.ritme(route, intensiteit);
		List<Gepland> plan = this.planner.legLaat(ritme, diploma(route), vandaag(), tweedeJaarOp(route), einde);
		this.contactplan.plan(route, ritme.kanaal(), plan);
		noteer(route, "Contactplan gemaakt", intensiteit, null, plan);
	}

	/** Another rhythm, from now on. */
	void zetRitme(Route route, Intensiteit nieuw, String reden) {
		Intensiteit was = this.standen.van(route).ritme();
		if (nieuw != was) {
			herplan(route, nieuw, nieuw.isMeerDan(was) ? vandaag() : diploma(route), reden);
		}
	}

	/** Intensive from today, also when it was intensive already. */
	void beginIntensief(Route route, String reden) {
		herplan(route, Intensiteit.INTENSIEF, vandaag(), reden);
	}

	/** On after the end: a plan of its own until the new last day. */
	void verleng(Route route, Intensiteit intensiteit, LocalDate einde, String reden) {
		this.standen.zetIntensiteit(route, intensiteit);
		leg(route, intensiteit, vandaag(), einde, reden);
	}

	/** One more moment, on a day that was agreed. */
	void plan(Route route, LocalDate dag, String doel) {
		this.contactplan.plan(route, this.ritmes.ritme(route, this.standen.van(route).ritme()).kanaal(),
				List.of(new Gepland(dag, doel)));
	}

	/**
	 * The nazorg that waits for a contact looks again; one that is busy looks by itself.
	 */
	void wek(Route route) {
		if (this.proces.wachtOp(route, GEWIJZIGD)) {
			this.proces.meld(route, GEWIJZIGD, Map.of());
		}
	}

	private void herplan(Route route, Intensiteit nieuw, LocalDate anker, String reden) {
		this.standen.zetIntensiteit(route, nieuw);
		if (looptAf(route)) {
			return;
		}
		LocalDate einde = this.contactplan.gepland(route)
			.stream()
			.filter((moment) -> moment.is(Contactmoment.EINDGESPREK))
			.map(Contactmoment::gepland)
			.findFirst()
			.orElse(route.nazorgTot());
		leg(route, nieuw, anker, einde.isAfter(route.nazorgTot()) ? einde : route.nazorgTot(), reden);
	}

	private void leg(Route route, Intensiteit intensiteit, LocalDate anker, LocalDate einde, String reden) {
		LocalDate tweedeJaarOp = tweedeJaarOp(route);
		this.contactplan.laatVervallen(route, ALTIJD, reden);
		Ritme ritme = this.ritmes.ritme(route, intensiteit);
		List<Gepland> plan = this.planner.leg(ritme, anker, vandaag(), tweedeJaarOp, einde);
		this.contactplan.plan(route, ritme.kanaal(), plan);
		noteer(route, "Contactplan gewijzigd", intensiteit, reden, plan);
		wek(route);
	}

	/** Nothing lies ahead any more but the closing talk that is in hand. */
	private boolean looptAf(Route route) {
		return this.contactplan.eerstvolgende(route)
			.map((moment) -> moment.is(Contactmoment.EINDGESPREK) && !moment.gepland().isAfter(vandaag()))
			.orElse(true);
	}

	/** The agreed day; else a year after the diploma, as long as nobody asked. */
	private LocalDate tweedeJaarOp(Route route) {
		return this.contactplan.gepland(route)
			.stream()
			.filter((moment) -> moment.is(Contactmoment.TWEEDE_JAAR))
			.map(Contactmoment::gepland)
			.findFirst()
			.orElseGet(() -> (this.standen.van(route).tweedeJaar() == null)
					? this.termijnen.precies("nazorg-eerste-jaar", diploma(route), route.regieId()) : null);
	}

	private void noteer(Route route, String titel, Intensiteit intensiteit, String reden, List<Gepland> plan) {
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Ritme", intensiteit.sleutel());
		if (reden != null) {
			inhoud.put("Reden", reden);
		}
		inhoud.put("Contactmomenten",
				plan.stream().map((moment) -> DAG.format(moment.dag())).collect(Collectors.joining(", ")));
		this.dossier.noteer(route.nummer(), "contactplan", titel, inhoud);
	}

	private LocalDate diploma(Route route) {
		return (route.diplomadatum() != null) ? route.diplomadatum() : this.standen.van(route).begonnenOp();
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

}
