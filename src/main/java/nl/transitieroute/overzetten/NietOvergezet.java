package nl.transitieroute.overzetten;

import java.util.List;

/**
 * A route that stays in its version.
 *
 * @param route number of the route
 * @param versie in which it stays
 * @param redenen why, in Dutch, without personal data
 */
public record NietOvergezet(String route, int versie, List<String> redenen) {

}
