package nl.transitieroute.toestemming;

import java.time.LocalDate;

/**
 * An answer of the youth to one question: may this party do this.
 *
 * @param doel what for, for example volgen-na-school or delen
 * @param partij school, rmc, wi, werkgever or nieuwe-school
 * @param antwoord ja, nee or later
 * @param gegevens which sections may be shared, comma separated, may be null
 * @param wijze how it was given, for example in-gesprek or op-papier
 * @param tekstversie version of the text that the youth was shown
 */
public record Toestemming(long id, long routeId, String doel, String partij, String antwoord, String gegevens,
		String tekstversie, String wijze, LocalDate gevraagdOp, LocalDate geldigTot, LocalDate ingetrokkenOp) {

	boolean geldtOp(LocalDate dag) {
		return "ja".equals(this.antwoord) && this.ingetrokkenOp == null
				&& (this.geldigTot == null || !this.geldigTot.isBefore(dag));
	}

}
