package nl.transitieroute.inzage;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.route.Dossierdeur;
import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.route.Leesrecht;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.RouteNietGevonden;
import nl.transitieroute.route.Routetoegang.Inzage;

import org.springframework.stereotype.Component;

/** The door of every page about one route. */
@Component
class Toegang {

	private final Dossierdeur deur;

	Toegang(Dossierdeur deur) {
		this.deur = deur;
	}

	/**
	 * What this person may read of the route; that he does is logged.
	 * @throws RouteNietGevonden when there is none, or none that this person may see
	 */
	Leesrecht lees(String nummer, Aangemelde wie) {
		return this.deur.open(nummer, wie.id(), Inzagelog.DOSSIER, null);
	}

	/**
	 * The route, for who may tell that something happened.
	 * @throws GeenToegang when this person only sees it
	 */
	Route omTeMelden(String nummer, Aangemelde wie) {
		Route route = this.deur.omTeMelden(nummer, wie.id());
		if (!route.isOpen()) {
			throw new GeenToegang();
		}
		return route;
	}

	boolean magMelden(Leesrecht recht) {
		return recht.route().isOpen() && recht.inzage() == Inzage.BEGELEIDING;
	}

}
