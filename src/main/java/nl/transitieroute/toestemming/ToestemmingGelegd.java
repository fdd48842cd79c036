package nl.transitieroute.toestemming;

import nl.transitieroute.route.Route;

/**
 * The youth gave an answer: what may be shared can be more or less than before. Told in
 * the transaction of the answer.
 */
public record ToestemmingGelegd(Route route) {
}
