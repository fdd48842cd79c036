package nl.transitieroute.nazorg;

import java.time.LocalDate;

/**
 * Where the nazorg of a route stands.
 *
 * @param ritmeVoorHulp the rhythm before help raised it, null when no help did
 * @param tweedeJaar ja, nee or later; null when it was not asked yet
 * @param stop terug-naar-school, gestopt or uit-beeld; null while the contacts go on
 */
record Nazorgstand(long routeId, LocalDate begonnenOp, String intensiteit, String ritmeVoorHulp, String tweedeJaar,
		String stop, LocalDate afgeslotenOp) {

	Intensiteit ritme() {
		return Intensiteit.van(this.intensiteit);
	}

}
