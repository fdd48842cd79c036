package nl.transitieroute.inzagelog;

import java.time.OffsetDateTime;

/**
 * One line of the access log, with the names of staff and the number of the route.
 *
 * @param nummer null when it is about no route, or one that does not exist (any more)
 */
public record Logregel(OffsetDateTime moment, String nummer, String medewerkerId, String medewerker, String organisatie,
		String wat, String onderdeel, String herkomst, String grond, boolean toegestaan) {
}
