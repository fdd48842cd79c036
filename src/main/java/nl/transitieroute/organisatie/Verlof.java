package nl.transitieroute.organisatie;

import java.time.LocalDate;

/**
 * Somebody is away, and a colleague stands in.
 *
 * @param van first day away
 * @param tot last day away
 */
public record Verlof(long id, String medewerkerId, String vervangerId, LocalDate van, LocalDate tot) {
}
