package nl.transitieroute.trplan;

import java.time.LocalDate;

/**
 * When the plan is adjusted next.
 *
 * @param gevraagd somebody asked for it before its date
 */
record Bijstelling(long routeId, LocalDate op, boolean gevraagd, String aanleiding) {
}
