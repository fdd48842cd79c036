package nl.transitieroute.bericht;

import java.time.Duration;

/** Finds out what messages must go, and puts them ready. One node does it at a time. */
public interface Berichtplanner {

	/** Its row in the table of rounds. */
	String naam();

	/** How long until it looks again. */
	Duration tussenpoos();

	/** Looks; does nothing that was done already. */
	void plan();

}
