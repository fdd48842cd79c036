package nl.transitieroute.dossier;

import java.time.OffsetDateTime;

/**
 * One thing that happened in a route: who, on behalf of which organisation, when, in
 * which version of form and process. Never changed; a correction names the entry it
 * replaces.
 *
 * @param inhoud JSON list of {@code {"vraag": ..., "antwoord": ...}}, readable without
 * the form it came from
 * @param inhoudVersie version of that shape
 */
public record DossierEntry(long id, long routeId, OffsetDateTime moment, String soort, String titel, String taak,
		String formulier, Integer formulierVersie, String proces, Integer procesVersie, String medewerkerId,
		String organisatieId, String namens, String inhoud, int inhoudVersie, Long vervangtId) {
}
