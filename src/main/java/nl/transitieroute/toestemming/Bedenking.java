package nl.transitieroute.toestemming;

import nl.transitieroute.route.Route;

/**
 * The youth answered anew, and what he allowed before no longer counts: the same as
 * taking it back (AVG 7 lid 3).
 *
 * @param vorige the answer that stood until now
 */
record Bedenking(Route route, Toestemming vorige) {
}
