package nl.transitieroute.inzage;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.route.Leesrecht;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.RouteNietGevonden;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Routetoegang;
import nl.transitieroute.route.Routetoegang.Inzage;

import org.springframework.stereotype.Component;

/** The door of every page about one route. */
@Component
class Toegang {

	private final Routes routes;

	private final Routetoegang routetoegang;

	Toegang(Routes routes, Routetoegang routetoegang) {
		this.routes = routes;
		this.routetoegang = routetoegang;
	}

	/**
	 * The route, for who may see it.
	 * @throws RouteNietGevonden when there is none, or none that this person may see
	 */
	Route route(String nummer, Aangemelde wie) {
		Route route = this.routes.zoek(nummer).orElseThrow(RouteNietGevonden::new);
		if (leesrecht(route, wie).inzage() == Inzage.GEEN) {
			throw new RouteNietGevonden();
		}
		return route;
	}

	/** What this person may read of the route. */
	Leesrecht leesrecht(Route route, Aangemelde wie) {
		return this.routetoegang.leesrecht(wie.id(), route);
	}

	/**
	 * The route, for who may tell that something happened.
	 * @throws GeenToegang when this person only sees it
	 */
	Route omTeMelden(String nummer, Aangemelde wie) {
		Route route = route(nummer, wie);
		if (!magMelden(route, wie)) {
			throw new GeenToegang();
		}
		return route;
	}

	boolean magMelden(Route route, Aangemelde wie) {
		return route.isOpen() && this.routetoegang.magMelden(wie.id(), route);
	}

}
