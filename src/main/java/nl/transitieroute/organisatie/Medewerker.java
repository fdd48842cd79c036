package nl.transitieroute.organisatie;

/**
 * Somebody who works on routes on behalf of one organisation.
 *
 * @param vervangerId the stand-in, may be null
 */
public record Medewerker(String id, String naam, String email, String organisatieId, String vervangerId,
		boolean actief) {
}
