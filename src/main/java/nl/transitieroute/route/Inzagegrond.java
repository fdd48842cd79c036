package nl.transitieroute.route;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

	/**
	 * The same for a whole list at once: the grounds that hold today, by the id of the
	 * route. What has no ground is not in it.
	 */
	default Map<Long, String> van(Collection<Route> routes, String organisatieId) {
		Map<Long, String> gronden = new HashMap<>();
		routes.forEach((route) -> van(route, organisatieId).ifPresent((grond) -> gronden.put(route.id(), grond)));
		return gronden;
	}

}
