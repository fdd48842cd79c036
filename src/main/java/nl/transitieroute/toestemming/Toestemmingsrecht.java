package nl.transitieroute.toestemming;

import java.util.Collections;

import nl.transitieroute.inzagelog.Inkijk;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.RouteNietGevonden;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Routetoegang;
import nl.transitieroute.route.Routetoegang.Inzage;

import org.springframework.stereotype.Component;

/**
 * Who sees and records consents: who guides the youth now, and the coaches of his school
 * at any time. A youth can always take consent back at school, whoever guides him.
 */
@Component
public class Toestemmingsrecht {

	private final Routes routes;

	private final Routetoegang toegang;

	private final Organisaties organisaties;

	private final Inzagelog log;

	Toestemmingsrecht(Routes routes, Routetoegang toegang, Organisaties organisaties, Inzagelog log) {
		this.routes = routes;
		this.toegang = toegang;
		this.organisaties = organisaties;
		this.log = log;
	}

	/**
	 * The route, for who may; that it was opened, or tried, is logged.
	 * @throws RouteNietGevonden when this person may not know of the route
	 * @throws GeenToegang when this person only sees how it stands
	 */
	public Route open(String nummer, String medewerkerId, String onderdeel) {
		Route route = this.routes.zoek(nummer).orElseThrow(RouteNietGevonden::new);
		Inzage inzage = this.toegang.inzage(medewerkerId, route);
		boolean mag = inzage == Inzage.BEGELEIDING || isCoachVanSchool(medewerkerId, route);
		this.log.noteer(new Inkijk(route.id(), medewerkerId, Inzagelog.DOCUMENT, onderdeel,
				mag ? ((inzage == Inzage.BEGELEIDING) ? "begeleiding" : "school van de jongere") : null));
		if (!mag) {
			throw inzage.zietStand() ? new GeenToegang() : new RouteNietGevonden();
		}
		return route;
	}

	/** Whether this person may see and record consents of the route. */
	public boolean mag(String medewerkerId, Route route) {
		return this.toegang.inzage(medewerkerId, route) == Inzage.BEGELEIDING || isCoachVanSchool(medewerkerId, route);
	}

	private boolean isCoachVanSchool(String medewerkerId, Route route) {
		return this.organisaties.medewerker(medewerkerId)
			.filter(Medewerker::actief)
			.filter((wie) -> wie.organisatieId().equals(route.schoolId()))
			.filter((wie) -> !Collections.disjoint(this.organisaties.rollen(medewerkerId), Begeleidersrollen.ALLE))
			.isPresent();
	}

}
