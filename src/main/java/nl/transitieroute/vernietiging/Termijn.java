package nl.transitieroute.vernietiging;

import java.time.LocalDate;

/**
 * Until when something is kept, and why.
 *
 * @param tot the first day on which it is due to go
 */
record Termijn(LocalDate tot, String reden) {
}
