package nl.transitieroute.overzicht;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Everything that is kept of one youth.
 *
 * @param onderdelen a chapter for each table, with an empty list where nothing is kept
 */
public record Overzicht(OffsetDateTime gemaakt, List<Onderdeel> onderdelen) {
}
