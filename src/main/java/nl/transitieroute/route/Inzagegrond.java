package nl.transitieroute.route;

import java.util.Optional;

/**
 * On what ground an organisation outside the school may know of a youth: consent or law.
 * No ground means that it sees nothing (invariant: no consent, no data).
 */
public interface Inzagegrond {

	/**
	 * The ground that holds today, in words for the access log.
	 * @return empty when there is none
	 */
	Optional<String> van(Route route, String organisatieId);

}
