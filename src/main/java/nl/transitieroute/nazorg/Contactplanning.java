package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
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

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Nazorgstanden standen;

	private final Contactplan contactplan;

	private final Contactplanner planner;

	private final Contactagenda agenda;

	private final Nazorgritmes ritmes;

	private final Termijnen termijnen;

	private final Dossier dossier;

	private final Routeproces proces;

	private final Clock clock;

	Contactplanning(Nazorgstanden standen, Contactplan contactplan, Contactplanner planner, Contactagenda agenda,
			Nazorgritmes ritmes, Termijnen termijnen, Dossier dossier, Routeproces proces, Clock clock) {
		this.standen = standen;
		this.contactplan = contactplan;
		this.planner = planner;
		this.agenda = agenda;
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
		List<Gepland> plan = this.planner.legLaat(ritme, diploma(route), vandaag(), tweedeJaarOp(route), einde,
				keuze(route, intensiteit, ritme.vanaf(diploma(route)), einde));
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

	/** In this rhythm from today, also when it was the same or more. */
	void beginOpnieuw(Route route, Intensiteit nieuw, String reden) {
		herplan(route, nieuw, vandaag(), reden);
	}

	/** On after the end: a plan of its own until the new last day. */
	void verleng(Route route, Intensiteit intensiteit, LocalDate einde, String reden) {
		this.standen.zetIntensiteit(route, intensiteit);
		leg(route, intensiteit, vandaag(), einde, reden);
	}

	/** One more moment, on a day that was agreed: a new plan leaves it there. */
	void planAfgesproken(Route route, LocalDate dag, String doel) {
		planOp(route, Gepland.gekozen(dag, doel, keuze(route, dag).bijzonder(dag)));
	}

	/** One more moment, at this day or as near as the agenda allows. */
	void plan(Route route, LocalDate dag, String doel) {
		planOp(route,
				keuze(route, dag).kies(dag, (mogelijk) -> mogelijk.isAfter(vandaag()))
					.map((gekozen) -> Gepland.van(gekozen, dag, doel))
					.orElseGet(() -> Gepland.op(dag, doel)));
	}

	/** One more moment, on exactly this day, whatever the agenda says. */
	void planOp(Route route, Gepland moment) {
		this.contactplan.plan(route, this.ritmes.ritme(route, this.standen.van(route).ritme()).kanaal(),
				List.of(moment));
	}

	/** A planned moment comes up on an earlier day and stays the same moment. */
	void brengNaarVoren(Route route, Contactmoment moment, LocalDate dag, String reden) {
		this.contactplan.verzet(moment, Gepland.gekozen(dag, moment.doel(), reden));
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Reden", reden);
		inhoud.put("Was gepland op", moment.gepland());
		inhoud.put("Nu op", dag);
		this.dossier.noteer(route.nummer(), "contactplan", "Contact naar voren gehaald", inhoud);
		wek(route);
	}

	/** Everything that was ahead when the route stood still moves by so many days. */
	void schuifOp(Route route, LocalDate vanaf, long dagen) {
		List<Contactmoment> momenten = this.contactplan.gepland(route)
			.stream()
			.filter((moment) -> !moment.gepland().isBefore(vanaf))
			.toList();
		Dagkeuze keuze = keuze(route, this.standen.van(route).ritme(),
				momenten.stream().map((moment) -> moment.voorgesteld().plusDays(dagen)).toList(),
				vandaag().plusYears(2));
		Set<LocalDate> bezet = new HashSet<>();
		for (Contactmoment moment : momenten) {
			Gepland naar = opgeschoven(moment, dagen, keuze, bezet);
			this.contactplan.verzet(moment, naar);
			bezet.add(naar.dag());
		}
	}

	private Gepland opgeschoven(Contactmoment moment, long dagen, Dagkeuze keuze, Set<LocalDate> bezet) {
		if (moment.handmatig()) {
			LocalDate dag = keuze.basis(moment.gepland().plusDays(dagen));
			return Gepland.gekozen(dag, moment.doel(), keuze.bijzonder(dag));
		}
		LocalDate gewenst = moment.voorgesteld().plusDays(dagen);
		Predicate<LocalDate> mogelijk = (dag) -> !dag.isBefore(vandaag()) && !bezet.contains(dag);
		return (moment.is(Contactmoment.EINDGESPREK) ? keuze.kiesUiterlijk(gewenst, mogelijk)
				: keuze.kies(gewenst, mogelijk))
			.map((gekozen) -> Gepland.van(gekozen, gewenst, moment.doel()))
			.orElseGet(() -> Gepland.op(keuze.basis(moment.gepland().plusDays(dagen)), moment.doel()));
	}

	/**
	 * The agenda of the contact person changed: what the rhythm proposed ahead is looked
	 * at again. A day that still fits stays; what a person placed stays too.
	 */
	void herleg(Route route, String reden) {
		this.contactplan.geefDoor(route);
		List<Contactmoment> momenten = this.contactplan.gepland(route);
		Dagkeuze keuze = keuze(route, this.standen.van(route).ritme(),
				momenten.stream().map(Contactmoment::voorgesteld).toList(),
				momenten.stream().map(Contactmoment::gepland).reduce(vandaag(), (een, ander) -> ander));
		List<String> verlegd = new ArrayList<>();
		for (Contactmoment moment : momenten) {
			if (moment.gepland().isAfter(vandaag()) && !moment.handmatig()) {
				Gepland naar = verlegd(moment, this.contactplan.gepland(route), keuze);
				if (naar.vervallen()) {
					this.contactplan.laatVervallen(moment, "Samen met het volgende contact (" + naar.waarom() + ")");
					verlegd.add(DAG.format(moment.gepland()) + " vervalt: samen met het volgende contact");
				}
				else if (!naar.dag().equals(moment.gepland()) || !Objects.equals(naar.waarom(), moment.waarom())) {
					this.contactplan.verzet(moment, naar);
					if (!naar.dag().equals(moment.gepland())) {
						verlegd.add(DAG.format(moment.gepland()) + " wordt " + DAG.format(naar.dag()));
					}
				}
			}
		}
		if (!verlegd.isEmpty()) {
			Map<String, Object> inhoud = new LinkedHashMap<>();
			inhoud.put("Reden", reden);
			inhoud.put("Contactmomenten", String.join(", ", verlegd));
			this.dossier.noteer(route.nummer(), "contactplan", "Contactplan verlegd", inhoud);
			if (route.status() == Route.Status.OPEN) {
				wek(route);
			}
		}
	}

	private Gepland verlegd(Contactmoment moment, List<Contactmoment> plan, Dagkeuze keuze) {
		List<Contactmoment> anderen = plan.stream().filter((ander) -> ander.id() != moment.id()).toList();
		Predicate<LocalDate> mogelijk = (dag) -> dag.isAfter(vandaag()) && anderen.stream()
			.noneMatch((ander) -> Contactplanner.inZelfdeWeek(ander.gepland(), dag)
					&& (moment.is(Contactmoment.CONTACT) || ander.gepland().equals(dag)));
		boolean eind = moment.is(Contactmoment.EINDGESPREK);
		Gepland nieuw = (eind ? keuze.kiesUiterlijk(moment.voorgesteld(), mogelijk)
				: keuze.kies(moment.voorgesteld(), mogelijk))
			.map((gekozen) -> Gepland.van(gekozen, moment.voorgesteld(), moment.doel()))
			.orElse(null);
		Gepland blijft = new Gepland(moment.gepland(), moment.doel(), moment.voorgesteld(), moment.vensterVan(),
				moment.waarom(), false, false);
		if (nieuw == null
				|| keuze.mag(moment.gepland()) && afstand(moment.gepland(), moment) <= afstand(nieuw.dag(), moment)) {
			return blijft;
		}
		boolean voorbijVolgende = moment.is(Contactmoment.CONTACT) && anderen.stream()
			.anyMatch((ander) -> ander.gepland().isAfter(moment.gepland()) && !ander.gepland().isAfter(nieuw.dag()));
		return voorbijVolgende ? Gepland.samen(moment.gepland(), moment.voorgesteld(), nieuw.waarom()) : nieuw;
	}

	private static long afstand(LocalDate dag, Contactmoment moment) {
		return Math.abs(ChronoUnit.DAYS.between(moment.voorgesteld(), dag));
	}

	/** How the days of this route look now, for one day more. */
	Dagkeuze keuze(Route route, LocalDate dag) {
		return keuze(route, this.standen.van(route).ritme(), List.of(dag), dag);
	}

	private Dagkeuze keuze(Route route, Intensiteit intensiteit, List<LocalDate> dagen, LocalDate tot) {
		return this.agenda.van(route, intensiteit, dagen, tot);
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
		this.contactplan.laatVoorstelVervallen(route, reden);
		Ritme ritme = this.ritmes.ritme(route, intensiteit);
		List<Gepland> plan = this.planner.leg(ritme, anker, vandaag(), tweedeJaarOp, einde,
				keuze(route, intensiteit, ritme.vanaf(anker), einde), handmatig(route));
		this.contactplan.plan(route, ritme.kanaal(), plan);
		noteer(route, "Contactplan gewijzigd", intensiteit, reden, plan);
		wek(route);
	}

	/** What people placed ahead. */
	private List<Gepland> handmatig(Route route) {
		return this.contactplan.gepland(route)
			.stream()
			.filter((moment) -> moment.handmatig() && moment.gepland().isAfter(vandaag()))
			.map((moment) -> Gepland.gekozen(moment.gepland(), moment.doel(), moment.waarom()))
			.toList();
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
			.map((moment) -> moment.handmatig() ? moment.gepland() : moment.voorgesteld())
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
				plan.stream()
					.filter((moment) -> !moment.vervallen())
					.map((moment) -> DAG.format(moment.dag()))
					.collect(Collectors.joining(", ")));
		this.dossier.noteer(route.nummer(), "contactplan", titel, inhoud);
	}

	private LocalDate diploma(Route route) {
		return (route.diplomadatum() != null) ? route.diplomadatum() : this.standen.van(route).begonnenOp();
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

}
