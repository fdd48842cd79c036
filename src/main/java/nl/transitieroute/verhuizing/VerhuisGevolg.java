package nl.transitieroute.verhuizing;

import nl.transitieroute.route.Route;

/**
 * What a phase does when another RMC or W&amp;I serves the youth, in the transaction of
 * the move.
 */
public interface VerhuisGevolg {

	/**
	 * Stops what only makes sense with an organisation that no longer serves.
	 * @param nu the route with who serve now
	 */
	void verhuisd(Route nu);

}
