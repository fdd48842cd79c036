package nl.transitieroute.signalering;

/**
 * Why one field of a signal is refused, in words for the person who typed it.
 *
 * @param veld the field, as in {@link Signaalinvoer}
 * @param reden what is wrong
 * @param advies what to do about it
 */
public record Bezwaar(String veld, String reden, String advies) {
}
