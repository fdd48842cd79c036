package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import nl.transitieroute.route.Werkdagen;

/**
 * Chooses the day of one contact for one contact person. The rhythm asks for a day, and
 * {@link #basis} is the working day that goes with it. When that day falls in a school
 * holiday or leave, or is full, the nearest day inside the window is taken, earlier or
 * later. When the window holds none, the table {@code contactvenster} says whether the
 * contact goes on all the same, a stand-in does it, or it waits for the first day after.
 * Whatever happens, the choice says why.
 */
class Dagkeuze {

	/** Nothing keeps a contact away for longer: leave lasts at most a year and a half. */
	private static final int VERST = 600;

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Werkdagen werkdagen;

	private final Contactvenster venster;

	private final List<Vrijedagen> vakanties;

	private final LocalDate vakantiesBekendTot;

	private final List<Vrijedagen> verlof;

	private final Drukte drukte;

	/**
	 * @param vakanties the school holidays that count for this contact person
	 * @param vakantiesBekendTot the last day of which they are known; null when none
	 * count
	 * @param verlof when the contact person is away; the name says who stands in
	 */
	Dagkeuze(Werkdagen werkdagen, Contactvenster venster, List<Vrijedagen> vakanties, LocalDate vakantiesBekendTot,
			List<Vrijedagen> verlof, Drukte drukte) {
		this.werkdagen = werkdagen;
		this.venster = venster;
		this.vakanties = vakanties;
		this.vakantiesBekendTot = vakantiesBekendTot;
		this.verlof = verlof;
		this.drukte = drukte;
	}

	/**
	 * The working day for which this day asks: a weekend waits until Monday, as every
	 * term does; a public holiday moves to the nearest working day, the earlier of two.
	 */
	LocalDate basis(LocalDate gewenst) {
		LocalDate dag = gewenst;
		while (this.werkdagen.isWeekend(dag)) {
			dag = dag.plusDays(1);
		}
		return this.werkdagen.dichtstBij(dag);
	}

	/**
	 * A day at or around the one that is asked for.
	 * @param mogelijk which days the rest of the plan leaves free
	 * @return empty when the rest of the plan leaves none
	 */
	Optional<Keuze> kies(LocalDate gewenst, Predicate<LocalDate> mogelijk) {
		LocalDate basis = basis(gewenst);
		return kies(gewenst, basis, this.werkdagen.na(basis, this.venster.later()), mogelijk);
	}

	/**
	 * A day that comes before the end, because after it there is nothing more.
	 * @return empty when the rest of the plan leaves none
	 */
	Optional<Keuze> kiesUiterlijk(LocalDate einde, Predicate<LocalDate> mogelijk) {
		LocalDate basis = this.werkdagen.opOfVoor(einde);
		return kies(einde, basis, basis, mogelijk);
	}

	/** Whether nobody would ask to move a contact away from this day. */
	boolean mag(LocalDate dag) {
		return this.werkdagen.isWerkdag(dag) && !inVakantie(dag) && !inVerlof(dag);
	}

	/** What is to be known about a day that a person chose himself; null when nothing. */
	String bijzonder(LocalDate dag) {
		return Vrijedagen.op(this.verlof, dag)
			.or(() -> Vrijedagen.op(this.vakanties, dag))
			.map((periode) -> "Valt in " + periode.naam())
			.orElse(null);
	}

	private Optional<Keuze> kies(LocalDate gewenst, LocalDate basis, LocalDate tot, Predicate<LocalDate> mogelijk) {
		LocalDate van = this.werkdagen.voor(basis, this.venster.eerder());
		List<LocalDate> dagen = werkdagen(van, tot, basis).stream().filter(mogelijk).toList();
		List<LocalDate> vrij = dagen.stream().filter((dag) -> !inVakantie(dag) && !inVerlof(dag)).toList();
		if (!vrij.isEmpty()) {
			LocalDate dag = rustigste(vrij);
			return Optional.of(new Keuze(dag, van, waarom(gewenst, basis, dag, mogelijk)));
		}
		List<LocalDate> opSchool = dagen.stream().filter((dag) -> !inVakantie(dag)).toList();
		if (!opSchool.isEmpty() && (this.venster.vervangerBijVerlof() || basis.equals(tot))) {
			return Optional.of(ondanks(gewenst, basis, van, rustigste(opSchool)));
		}
		if (!dagen.isEmpty() && (this.venster.doorInVakantie() || basis.equals(tot))) {
			return Optional.of(ondanks(gewenst, basis, van, rustigste(dagen)));
		}
		return erna(tot, mogelijk).map((dag) -> new Keuze(dag, van, waarom(gewenst, basis, dag, mogelijk)));
	}

	/**
	 * Nearest first; of two that are as near the earlier, so that nobody waits longer.
	 */
	private List<LocalDate> werkdagen(LocalDate van, LocalDate tot, LocalDate basis) {
		List<LocalDate> dagen = new ArrayList<>();
		for (LocalDate dag = van; !dag.isAfter(tot); dag = dag.plusDays(1)) {
			if (this.werkdagen.isWerkdag(dag)) {
				dagen.add(dag);
			}
		}
		dagen.sort(Comparator.<LocalDate>comparingLong((dag) -> Math.abs(ChronoUnit.DAYS.between(basis, dag)))
			.thenComparing(Comparator.naturalOrder()));
		return dagen;
	}

	/** The first that has room; the least full when none has. */
	private LocalDate rustigste(List<LocalDate> dagen) {
		return dagen.stream()
			.filter((dag) -> !this.drukte.isVol(dag))
			.findFirst()
			.orElseGet(() -> dagen.stream().min(Comparator.comparingInt(this.drukte::aantal)).orElseThrow());
	}

	private Optional<LocalDate> erna(LocalDate tot, Predicate<LocalDate> mogelijk) {
		List<LocalDate> dagen = new ArrayList<>();
		LocalDate dag = tot;
		for (int i = 0; i < VERST && dagen.size() <= this.venster.later(); i++) {
			dag = dag.plusDays(1);
			if (mag(dag) && mogelijk.test(dag)) {
				dagen.add(dag);
			}
		}
		return dagen.isEmpty() ? Optional.empty() : Optional.of(rustigste(dagen));
	}

	private Keuze ondanks(LocalDate gewenst, LocalDate basis, LocalDate van, LocalDate dag) {
		String vakantie = Vrijedagen.op(this.vakanties, dag)
			.map((periode) -> "Gaat door in " + periode.naam())
			.orElse(null);
		String verlof = Vrijedagen.op(this.verlof, dag).map((periode) -> "Valt in " + periode.naam()).orElse(null);
		String bijzonder = (vakantie != null && verlof != null) ? vakantie + "; " + verlof
				: (vakantie != null) ? vakantie : verlof;
		return new Keuze(dag, van, dag.equals(basis) ? bijzonder
				: verschoven(gewenst, this.drukte.isVol(basis) ? "druk" : "ander contact") + "; " + bijzonder);
	}

	private String waarom(LocalDate gewenst, LocalDate basis, LocalDate dag, Predicate<LocalDate> mogelijk) {
		String onbekend = (this.vakantiesBekendTot != null && dag.isAfter(this.vakantiesBekendTot))
				? "De schoolvakanties van dan zijn nog niet bekend" : null;
		if (dag.equals(gewenst)) {
			return onbekend;
		}
		if (dag.equals(basis)) {
			String vanzelf = this.werkdagen.isFeestdag(gewenst) ? verschoven(gewenst, "feestdag")
					: verschoven(gewenst, "weekend");
			return (onbekend != null) ? vanzelf + ". " + onbekend : vanzelf;
		}
		return verschoven(basis,
				Vrijedagen.op(this.vakanties, basis)
					.or(() -> Vrijedagen.op(this.verlof, basis))
					.map(Vrijedagen::naam)
					.orElseGet(() -> !mogelijk.test(basis) ? "in die week staat al een contact" : "druk"));
	}

	private static String verschoven(LocalDate van, String reden) {
		return "Verschoven van " + DAG.format(van) + ": " + reden;
	}

	private boolean inVakantie(LocalDate dag) {
		return Vrijedagen.op(this.vakanties, dag).isPresent();
	}

	private boolean inVerlof(LocalDate dag) {
		return Vrijedagen.op(this.verlof, dag).isPresent();
	}

	/**
	 * The chosen day.
	 *
	 * @param vensterVan the first day on which it could have been
	 * @param waarom why it is not simply the day of the rhythm; null when it is
	 */
	record Keuze(LocalDate dag, LocalDate vensterVan, String waarom) {
	}

}
