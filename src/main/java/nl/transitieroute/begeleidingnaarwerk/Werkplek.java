package nl.transitieroute.begeleidingnaarwerk;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An employer that was found for a youth.
 *
 * @param status gevonden, proef, match, geplaatst or gestopt
 * @param bezoekOp the day of the next visit, or on which the goals are looked at
 * @param doelen what the youth must show, as agreed with the employer
 * @param doelenUren hours a week when the goals are met
 */
public record Werkplek(long id, long routeId, String werkgever, String functie, BigDecimal uren, String contractvorm,
		String status, LocalDate gevondenOp, LocalDate proefTot, LocalDate begintOp, LocalDate bezoekOp, String doelen,
		BigDecimal doelenUren, LocalDate beeindigdOp, String reden) {
}
