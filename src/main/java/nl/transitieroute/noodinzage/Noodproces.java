package nl.transitieroute.noodinzage;

import nl.transitieroute.route.Route;

/** Tells the contact person that somebody read along. */
public interface Noodproces {

	void begin(Route route, long noodinzageId);

}
