package nl.transitieroute.nazorg;

import java.time.LocalDate;

/**
 * Where the nazorg of a route stands.
 *
 * @param ritmeVoorHulp the rhythm before help raised it, null when no help did
 * @param tweedeJaar ja, nee or later; null when it was not asked yet
 * @param stop terug-naar-school, gestopt or uit-beeld; null while the contacts go on
 * @param uitBeeldSinds the day on which it was decided that he is out of sight; null when
 * he is in sight
 * @param sluitingDoor who proposed to give up; a second person must agree
 */
record Nazorgstand(long routeId, LocalDate begonnenOp, String intensiteit, String ritmeVoorHulp, String tweedeJaar,
		String stop, LocalDate afgeslotenOp, LocalDate uitBeeldSinds, String sluitingDoor) {

	Intensiteit ritme() {
		return Intensiteit.van(this.intensiteit);
	}

}
