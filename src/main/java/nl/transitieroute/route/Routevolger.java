package nl.transitieroute.route;

/**
 * Keeps something about open routes that must stop with them, such as messages that wait
 * to be sent.
 */
public interface Routevolger {

	/**
	 * Another contact person, and perhaps another organisation; runs in the same
	 * transaction.
	 */
	default void contactpersoonGewisseld(Route was, Route nu) {
		// Most follow only the end.
	}

	/** The route was closed; runs in the same transaction. */
	void gesloten(Route route);

	/** A route that was closed by mistake runs again; in the same transaction. */
	default void heropend(Route route) {
	}

}
