package nl.transitieroute.route;

import java.time.OffsetDateTime;

/**
 * Something that is open or planned in a route.
 *
 * @param soort taak (somebody must do it) or wacht (the route waits for the date)
 * @param stil the route pauses and this waits with it
 * @param naast runs beside the route and is not its next step
 * @param wie person, or groups that may take it; null for a wait
 */
public record Stap(String sleutel, long routeId, String soort, String naam, String element, String wie,
		OffsetDateTime op, OffsetDateTime sinds, boolean stil, boolean naast) {
}
