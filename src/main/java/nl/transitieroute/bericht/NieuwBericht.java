package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A message that must go once.
 *
 * @param routeId the route it stops with, or null
 * @param vanaf not before this moment
 * @param uiterlijk not after this moment
 */
public record NieuwBericht(String soort, String ontvangerSoort, String ontvanger, Long jongereId, Long routeId,
		String sleutel, LocalDate dag, int versie, OffsetDateTime vanaf, OffsetDateTime uiterlijk) {

	/** To a member of staff. */
	public static NieuwBericht aanMedewerker(String soort, String medewerkerId, Long routeId, String sleutel,
			LocalDate dag, int versie, OffsetDateTime vanaf, OffsetDateTime uiterlijk) {
		return new NieuwBericht(soort, Bericht.MEDEWERKER, medewerkerId, null, routeId, sleutel, dag, versie, vanaf,
				uiterlijk);
	}

	/** To the youth himself. */
	public static NieuwBericht aanJongere(String soort, long jongereId, long routeId, String sleutel, LocalDate dag,
			int versie, OffsetDateTime vanaf, OffsetDateTime uiterlijk) {
		return new NieuwBericht(soort, Bericht.JONGERE, String.valueOf(jongereId), jongereId, routeId, sleutel, dag,
				versie, vanaf, uiterlijk);
	}

}
