package nl.transitieroute.bericht.agenda;

/**
 * A phase that keeps appointments. It answers with a query, so that what changed among a
 * million of them is found in the database, on the tables of the phase itself.
 */
public interface Afspraakbron {

	/** One word for its appointments: in their keys, and as part of their UID. */
	String naam();

	/**
	 * A query with the columns {@code id, route_id, nummer, voornaam, medewerker_id, dag,
	 * tijd, wat, stand} over routes that are not closed. {@code tijd} is text such as
	 * 14:30, or null for a whole day; {@code stand} is staat, gehad or vervallen.
	 */
	String vraag();

	/** Whether the person gets an invitation by mail; else it is in his calendar only. */
	default boolean metUitnodiging() {
		return true;
	}

	/** Whether the youth hears of it beforehand. */
	default boolean metAankondiging() {
		return false;
	}

}
