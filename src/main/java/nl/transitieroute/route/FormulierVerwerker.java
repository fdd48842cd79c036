package nl.transitieroute.route;

import nl.transitieroute.dossier.Antwoorden;

/**
 * Keeps the facts of one form in the domain, in the transaction that completes the task.
 * A form without one is kept in the dossier only.
 */
public interface FormulierVerwerker {

	/** The id of the form. */
	String formulier();

	/**
	 * Takes the checked answers over.
	 * @throws nl.transitieroute.Weigering when the domain refuses; the task then stays
	 * open
	 */
	void verwerk(Route route, Antwoorden antwoorden);

}
