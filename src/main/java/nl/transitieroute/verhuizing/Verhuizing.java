package nl.transitieroute.verhuizing;

import java.time.LocalDate;

/**
 * A move that was reported.
 *
 * @param besluit overnemen or blijft; null while nobody decided
 */
public record Verhuizing(long id, long routeId, String gemeenteCode, LocalDate datum, String besluit) {
}
