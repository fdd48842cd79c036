package nl.transitieroute.toestemming;

import java.time.LocalDate;
import java.util.List;

/**
 * An answer as it is given.
 *
 * @param gegevens sections that may be shared, may be empty
 * @param geldigVanaf null is today
 * @param geldigTot last day, null is until it is withdrawn
 * @param ouderAntwoord ja, nee or null when the parent was not asked
 */
public record NieuweToestemming(String soort, String doel, String partij, String antwoord, List<String> gegevens,
		String wijze, String tekstversie, LocalDate geldigVanaf, LocalDate geldigTot, String ouderAntwoord) {

	/** A yes, no or later in a talk, from today on. */
	public static NieuweToestemming vandaag(String doel, String partij, String antwoord, List<String> gegevens,
			String wijze, String tekstversie) {
		return new NieuweToestemming(Doelen.soort(doel), doel, partij, antwoord, gegevens, wijze, tekstversie, null,
				null, null);
	}

	/**
	 * The same answer, with what the parent says: anything but ja or nee is no answer.
	 */
	public NieuweToestemming metOuder(String gezegd) {
		String antwoordVanOuder = List.of("ja", "nee").contains(String.valueOf(gezegd)) ? gezegd : null;
		return new NieuweToestemming(this.soort, this.doel, this.partij, this.antwoord, this.gegevens, this.wijze,
				this.tekstversie, this.geldigVanaf, this.geldigTot, antwoordVanOuder);
	}

}
