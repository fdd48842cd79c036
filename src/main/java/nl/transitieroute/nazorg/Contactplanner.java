package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import nl.transitieroute.route.Werkdagen;
import org.springframework.stereotype.Component;

/**
 * Lays the dates of a contact plan. Contacts fall on Dutch working days, strictly in the
 * future and before the end of the nazorg; the talk about the second year and the closing
 * talk take the place of a contact in the same week.
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
	List<Gepland> leg(Ritme ritme, LocalDate anker, LocalDate vandaag, LocalDate tweedeJaarOp, LocalDate einde) {
		List<Gepland> plan = new ArrayList<>();
		LocalDate eindgesprek = naVandaag(this.werkdagen.opOfVoor(einde), vandaag);
		plan.add(new Gepland(eindgesprek, Contactmoment.EINDGESPREK));
		if (tweedeJaarOp != null && tweedeJaarOp.isAfter(vandaag) && tweedeJaarOp.isBefore(einde)) {
			plan.add(new Gepland(this.werkdagen.opOfNa(tweedeJaarOp), Contactmoment.TWEEDE_JAAR));
		}
		List<Gepland> vast = List.copyOf(plan);
		for (LocalDate dag : ritme.vanaf(anker)) {
			LocalDate werkdag = this.werkdagen.opOfNa(dag);
			if (werkdag.isAfter(vandaag) && werkdag.isBefore(eindgesprek)
					&& vast.stream().noneMatch((ander) -> inZelfdeWeek(ander.dag(), werkdag))) {
				plan.add(new Gepland(werkdag, Contactmoment.CONTACT));
			}
		}
		plan.sort(Comparator.comparing(Gepland::dag));
		return plan;
	}

	/**
	 * Nazorg that begins late: contacts of the rhythm have passed already, so the first
	 * is the next working day, unless one follows within a week.
	 */
	List<Gepland> legLaat(Ritme ritme, LocalDate anker, LocalDate vandaag, LocalDate tweedeJaarOp, LocalDate einde) {
		List<Gepland> plan = new ArrayList<>(leg(ritme, anker, vandaag, tweedeJaarOp, einde));
		LocalDate meteen = this.werkdagen.na(vandaag, 1);
		boolean gemist = ritme.vanaf(anker).stream().anyMatch((dag) -> !this.werkdagen.opOfNa(dag).isAfter(vandaag));
		if (gemist && !inZelfdeWeek(plan.get(0).dag(), meteen)) {
			plan.add(0, new Gepland(meteen, Contactmoment.CONTACT));
		}
		return plan;
	}

	private LocalDate naVandaag(LocalDate dag, LocalDate vandaag) {
		return dag.isAfter(vandaag) ? dag : this.werkdagen.na(vandaag, 1);
	}

	private static boolean inZelfdeWeek(LocalDate een, LocalDate ander) {
		return Math.abs(ChronoUnit.DAYS.between(een, ander)) < ZELFDE_WEEK;
	}

	/** A date and what it is for. */
	record Gepland(LocalDate dag, String doel) {
	}

}
