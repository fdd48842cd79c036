package nl.transitieroute.route;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import nl.transitieroute.Transactiegeheugen;

import org.springframework.stereotype.Component;

/**
 * The routes that this transaction has read. Whoever changed the table {@code route} says
 * so with {@link #vergeet}, or a later question in the same transaction would get the
 * route as it was.
 */
@Component
public class Routegeheugen {

	private final Transactiegeheugen<Map<String, Route>> gelezen = new Transactiegeheugen<>(HashMap::new);

	/** The route as this transaction knows it, read only when it was not yet. */
	Optional<Route> zoek(String nummer, Supplier<Optional<Route>> lees) {
		Optional<Map<String, Route>> bekend = this.gelezen.nu();
		Optional<Route> route = bekend.map((routes) -> routes.get(nummer));
		if (route.isPresent()) {
			return route;
		}
		Optional<Route> nieuw = lees.get();
		nieuw.ifPresent((gevonden) -> bekend.ifPresent((routes) -> routes.put(nummer, gevonden)));
		return nieuw;
	}

	/** Routes changed: everything is read again when it is asked for. */
	public void vergeet() {
		this.gelezen.nu().ifPresent(Map::clear);
	}

}
