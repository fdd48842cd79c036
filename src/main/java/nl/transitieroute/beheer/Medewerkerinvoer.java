package nl.transitieroute.beheer;

import java.util.List;

/** Somebody as he was typed in. */
public record Medewerkerinvoer(String id, String naam, String email, String organisatieId, List<String> rollen,
		String vervangerId) {
}
