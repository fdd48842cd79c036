package nl.transitieroute.route;

/**
 * Keeps something about open routes that must stop with them, such as messages that wait
 * to be sent.
 */
public interface Routevolger {

	/** The route was closed; runs in the same transaction. */
	void gesloten(Route route);

}
