package nl.transitieroute.overzicht;

import java.time.LocalDate;

/**
 * A youth asked what is kept of him.
 *
 * @param uiterlijkOp the last day to answer (AVG art. 12 lid 3)
 */
public record Inzageverzoek(long id, String routeNummer, String school, LocalDate gevraagdOp, LocalDate uiterlijkOp) {
}
