package nl.transitieroute.toestemming;

import java.util.List;

import nl.transitieroute.route.Route;

/**
 * What a phase does when consent ended, in the transaction of that end: a phase knows
 * what it shared and what must stop.
 */
public interface IntrekGevolg {

	/**
	 * Stops what rests on the consent that ended. The route is as it was before a
	 * possible return to school.
	 */
	void verwerk(Route route, Intrekking intrekking);

	/** What the phase gave to the party, in words, to be marked as withdrawn. */
	default List<String> gedeeld(Route route, Intrekking intrekking) {
		return List.of();
	}

}
