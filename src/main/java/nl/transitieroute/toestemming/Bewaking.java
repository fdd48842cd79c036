package nl.transitieroute.toestemming;

import nl.transitieroute.route.Route;

/** What watches over the last day of a consent: the process {@code toestemming}. */
public interface Bewaking {

	/** Warns before the last day and lets the consent run out after it. */
	void begin(Route route, Toestemming toestemming);

	/** The consent was renewed or withdrawn before: nothing to watch any more. */
	void stop(Route route, long toestemmingId);

}
