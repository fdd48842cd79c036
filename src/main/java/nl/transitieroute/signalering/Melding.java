package nl.transitieroute.signalering;

/**
 * What became of a signal.
 *
 * @param routeNummer the route that now holds the signal
 */
public record Melding(Uitkomst uitkomst, String routeNummer) {

	/** Whether the signal changed something. */
	public enum Uitkomst {

		/** A route began. */
		NIEUW,

		/** The youth was on a route already; the signal was added to its dossier. */
		TOEGEVOEGD,

		/** This very signal was received before; nothing changed. */
		AL_BEKEND

	}

}
