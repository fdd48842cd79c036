package nl.transitieroute.caseload;

/**
 * What became of one route of a caseload.
 *
 * @param status WACHT, OVERGEDRAGEN or NIET_GEDAAN
 * @param reden why it was not handed over, else null
 */
public record Caseloadroute(long routeId, String nummer, String status, String reden) {
}
