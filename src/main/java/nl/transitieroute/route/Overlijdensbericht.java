package nl.transitieroute.route;

import java.time.OffsetDateTime;

/**
 * That a youth died, for somebody who had to do with him.
 *
 * @param nummer of the route that stopped
 * @param gemeldDoor who recorded it
 */
public record Overlijdensbericht(String nummer, long jongereId, OffsetDateTime gemeldOp, String gemeldDoor) {
}
