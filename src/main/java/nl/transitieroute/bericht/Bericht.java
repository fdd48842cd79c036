package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A message in the ledger: to whom, about what, for which day. Its text is not here.
 *
 * @param ontvangerSoort medewerker or jongere
 * @param routeId null when it is about no single route
 * @param sleutel what it is about
 * @param versie rises when the same subject is told anew for the same day
 * @param status wacht, bezig, verstuurd, mislukt, vervallen or uitgezet
 * @param reden why it was not sent, in one word
 */
public record Bericht(long id, String soort, String ontvangerSoort, String ontvanger, Long routeId, String sleutel,
		LocalDate dag, int versie, String status, String reden, int pogingen, OffsetDateTime uiterlijkOp) {

	static final String MEDEWERKER = "medewerker";

	static final String JONGERE = "jongere";

}
