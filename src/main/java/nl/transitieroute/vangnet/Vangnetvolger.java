package nl.transitieroute.vangnet;

import java.util.List;

/** Wants to know of faults that were not there before. */
interface Vangnetvolger {

	/** These came on the list just now; runs in the transaction of the round. */
	void gevonden(List<Bevinding> nieuw);

}
