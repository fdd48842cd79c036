package nl.transitieroute.inzage;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The door of every page about one route. */
@Component
class Toegang {

	private final Routes routes;

	Toegang(Routes routes) {
		this.routes = routes;
	}

	/**
	 * The route, for who may see it.
	 * @throws AccessDeniedException when this person may not see it
	 * @throws ResponseStatusException when there is no such route
	 */
	Route route(String nummer, Aangemelde wie) {
		Route route = zoek(nummer);
		if (!new Inzage(wie, route).mag()) {
			throw new AccessDeniedException("Geen inzage in " + nummer);
		}
		return route;
	}

	private Route zoek(String nummer) {
		try {
			return this.routes.metNummer(nummer);
		}
		catch (Weigering ex) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, ex.getMessage(), ex);
		}
	}

}
