package nl.transitieroute.route;

import java.util.List;

/** A document of a route that a reader can download. */
public record Dossierdocument(String titel, String adres, String verbeteradres) {

	/** Whoever keeps documents of routes. */
	public interface Bron {

		/** What this person may read, oldest first. */
		List<Dossierdocument> van(Route route, String medewerkerId);

	}

}
