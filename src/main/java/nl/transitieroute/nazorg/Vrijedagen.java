package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Days in a row on which the contact person does not work: a school holiday, or leave.
 *
 * @param naam what it is called, in the middle of a sentence
 */
record Vrijedagen(String naam, LocalDate van, LocalDate tot) {

	boolean bevat(LocalDate dag) {
		return !dag.isBefore(this.van) && !dag.isAfter(this.tot);
	}

	/** The first of these that holds the day. */
	static Optional<Vrijedagen> op(List<Vrijedagen> perioden, LocalDate dag) {
		return perioden.stream().filter((periode) -> periode.bevat(dag)).findFirst();
	}

}
