package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import nl.transitieroute.nazorg.Dagkeuze.Keuze;
import nl.transitieroute.route.Werkdagen;
import org.springframework.stereotype.Component;

/**
 * Lays the dates of a contact plan. Contacts fall on days that {@link Dagkeuze} allows,
 * strictly in the future and before the end of the nazorg. The talk about the second
 * year, the closing talk and what a person placed by hand take the place of a contact in
 * the same week. A contact that would have to move past the next one is held together
 * with it, and the plan says so.
 */
@Component
class Contactplanner {

	private static final int ZELFDE_WEEK = 7;

	private final Werkdagen werkdagen;

	Contactplanner(Werkdagen werkdagen) {
		this.werkdagen = werkdagen;
	}

	/**
	 * @param anker the day from which the rhythm counts
	 * @param tweedeJaarOp the day on which the second year is to be asked, null when that
	 * is not needed
	 */
	List<Gepland> leg(Ritme ritme, LocalDate anker, LocalDate vandaag, LocalDate tweedeJaarOp, LocalDate einde,
			Dagkeuze keuze, List<Gepland> handmatig) {
		List<Gepland> plan = new ArrayList<>();
		Gepland eindgesprek = zoek(handmatig, Contactmoment.EINDGESPREK)
			.orElseGet(() -> eindgesprek(einde, vandaag, keuze, handmatig));
		LocalDate einddag = eindgesprek.dag();
		if (!handmatig.contains(eindgesprek)) {
			plan.add(eindgesprek);
		}
		if (tweedeJaarOp != null && tweedeJaarOp.isAfter(vandaag) && tweedeJaarOp.isBefore(einde)
				&& zoek(handmatig, Contactmoment.TWEEDE_JAAR).isEmpty()) {
			plan.add(keuze
				.kies(tweedeJaarOp, (dag) -> dag.isAfter(vandaag) && dag.isBefore(einddag) && !staatOp(handmatig, dag))
				.map((gekozen) -> Gepland.van(gekozen, tweedeJaarOp, Contactmoment.TWEEDE_JAAR))
				.orElseGet(() -> Gepland.op(this.werkdagen.opOfNa(tweedeJaarOp), Contactmoment.TWEEDE_JAAR)));
		}
		List<Gepland> vast = new ArrayList<>(plan);
		vast.addAll(handmatig);
		plan.addAll(contacten(ritme.vanaf(anker), vandaag, einddag, keuze, vast));
		plan.sort(Comparator.comparing(Gepland::dag));
		return plan;
	}

	private Gepland eindgesprek(LocalDate einde, LocalDate vandaag, Dagkeuze keuze, List<Gepland> handmatig) {
		LocalDate laatste = handmatig.stream().map(Gepland::dag).max(Comparator.naturalOrder()).orElse(vandaag);
		return keuze.kiesUiterlijk(einde, (dag) -> dag.isAfter(vandaag) && dag.isAfter(laatste))
			.map((gekozen) -> Gepland.van(gekozen, einde, Contactmoment.EINDGESPREK))
			.orElseGet(() -> Gepland.op(naVandaag(this.werkdagen.opOfVoor(einde), laatste), Contactmoment.EINDGESPREK));
	}

	private List<Gepland> contacten(List<LocalDate> dagen, LocalDate vandaag, LocalDate einddag, Dagkeuze keuze,
			List<Gepland> vast) {
		List<LocalDate> gevraagd = dagen.stream().filter((dag) -> {
			LocalDate werkdag = keuze.basis(dag);
			return werkdag.isAfter(vandaag) && werkdag.isBefore(einddag) && !zelfdeWeek(vast, werkdag);
		}).toList();
		List<Gepland> contacten = new ArrayList<>();
		for (int i = 0; i < gevraagd.size(); i++) {
			LocalDate dag = gevraagd.get(i);
			LocalDate volgende = (i + 1 < gevraagd.size()) ? keuze.basis(gevraagd.get(i + 1)) : einddag;
			Optional<Keuze> gekozen = keuze.kies(dag, (mogelijk) -> mogelijk.isAfter(vandaag)
					&& mogelijk.isBefore(einddag) && !zelfdeWeek(vast, mogelijk) && !zelfdeWeek(contacten, mogelijk));
			contacten.add(gekozen.filter((keus) -> keus.dag().isBefore(volgende))
				.map((keus) -> Gepland.van(keus, dag, Contactmoment.CONTACT))
				.orElseGet(() -> Gepland.samen(keuze.basis(dag), dag,
						gekozen.map(Keuze::waarom).orElse("in die week staat al een contact"))));
		}
		return contacten;
	}

	/**
	 * Nazorg that begins late: contacts of the rhythm have passed already, so the first
	 * is the next working day, unless one follows within a week.
	 */
	List<Gepland> legLaat(Ritme ritme, LocalDate anker, LocalDate vandaag, LocalDate tweedeJaarOp, LocalDate einde,
			Dagkeuze keuze) {
		List<Gepland> plan = new ArrayList<>(leg(ritme, anker, vandaag, tweedeJaarOp, einde, keuze, List.of()));
		boolean gemist = ritme.vanaf(anker).stream().anyMatch((dag) -> !keuze.basis(dag).isAfter(vandaag));
		if (gemist) {
			LocalDate morgen = vandaag.plusDays(1);
			keuze.kies(morgen, (dag) -> dag.isAfter(vandaag))
				.filter((meteen) -> !zelfdeWeek(plan, meteen.dag())
						&& plan.stream().noneMatch((moment) -> moment.dag().isBefore(meteen.dag())))
				.ifPresent((meteen) -> plan.add(0, Gepland.van(meteen, keuze.basis(morgen), Contactmoment.CONTACT)));
		}
		return plan;
	}

	private LocalDate naVandaag(LocalDate dag, LocalDate vandaag) {
		return dag.isAfter(vandaag) ? dag : this.werkdagen.na(vandaag, 1);
	}

	private static Optional<Gepland> zoek(List<Gepland> momenten, String doel) {
		return momenten.stream().filter((moment) -> moment.doel().equals(doel)).findFirst();
	}

	private static boolean staatOp(List<Gepland> momenten, LocalDate dag) {
		return momenten.stream().anyMatch((moment) -> moment.dag().equals(dag));
	}

	private static boolean zelfdeWeek(List<Gepland> momenten, LocalDate dag) {
		return momenten.stream().anyMatch((moment) -> !moment.vervallen() && inZelfdeWeek(moment.dag(), dag));
	}

	static boolean inZelfdeWeek(LocalDate een, LocalDate ander) {
		return Math.abs(ChronoUnit.DAYS.between(een, ander)) < ZELFDE_WEEK;
	}

	/**
	 * A date and what it is for.
	 *
	 * @param voorgesteld the day of the rhythm
	 * @param vensterVan the first day on which it could have been
	 * @param waarom why it is not simply that day; null when it is
	 * @param handmatig a person chose the day
	 * @param vervallen it is held together with the next one
	 */
	record Gepland(LocalDate dag, String doel, LocalDate voorgesteld, LocalDate vensterVan, String waarom,
			boolean handmatig, boolean vervallen) {

		/** On exactly this day. */
		static Gepland op(LocalDate dag, String doel) {
			return new Gepland(dag, doel, dag, dag, null, false, false);
		}

		/** On the day that a person chose. */
		static Gepland gekozen(LocalDate dag, String doel, String waarom) {
			return new Gepland(dag, doel, dag, dag, waarom, true, false);
		}

		static Gepland van(Keuze keuze, LocalDate voorgesteld, String doel) {
			return new Gepland(keuze.dag(), doel, voorgesteld, keuze.vensterVan(), keuze.waarom(), false, false);
		}

		static Gepland samen(LocalDate dag, LocalDate voorgesteld, String waarom) {
			return new Gepland(dag, Contactmoment.CONTACT, voorgesteld, dag, waarom, false, true);
		}

	}

}
