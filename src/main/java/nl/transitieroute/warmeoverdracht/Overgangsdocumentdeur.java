package nl.transitieroute.warmeoverdracht;

import nl.transitieroute.inzagelog.Inkijk;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Leesrecht;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.RouteNietGevonden;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Routetoegang;
import nl.transitieroute.route.Routetoegang.Inzage;

import org.springframework.stereotype.Component;

/**
 * Who may read an overgangsdocument: who guides at the school that wrote it, and at the
 * W&amp;I that said yes, as long as that has a ground. Everybody else not, the regisseur
 * included. Each reading, and each refusal, is in the access log.
 */
@Component
class Overgangsdocumentdeur {

	private final Routes routes;

	private final Routetoegang toegang;

	private final Organisaties organisaties;

	private final Overgangsdocumenten documenten;

	private final Inzagelog log;

	Overgangsdocumentdeur(Routes routes, Routetoegang toegang, Organisaties organisaties,
			Overgangsdocumenten documenten, Inzagelog log) {
		this.routes = routes;
		this.toegang = toegang;
		this.organisaties = organisaties;
		this.documenten = documenten;
		this.log = log;
	}

	/**
	 * This version, to read.
	 * @throws RouteNietGevonden when there is none, or none for this person
	 */
	Overgangsdocument open(String nummer, int versie, String medewerkerId) {
		Route route = this.routes.zoek(nummer).orElse(null);
		Overgangsdocument document = (route != null) ? this.documenten.met(route, versie).orElse(null) : null;
		Leesrecht recht = (route != null) ? this.toegang.leesrecht(medewerkerId, route) : null;
		boolean mag = document != null && mag(route, document, recht, medewerkerId);
		this.log.noteer(new Inkijk((route != null) ? route.id() : null, medewerkerId, Inzagelog.DOCUMENT,
				"overgangsdocument versie " + versie, mag ? recht.grond() : null));
		if (!mag) {
			throw new RouteNietGevonden();
		}
		return document;
	}

	/**
	 * The route, for who may correct its document: who guides at the school that wrote
	 * it.
	 * @throws RouteNietGevonden for everybody else
	 */
	Route omTeVerbeteren(String nummer, String medewerkerId) {
		Route route = this.routes.zoek(nummer).orElseThrow(RouteNietGevonden::new);
		if (!magVerbeteren(route, medewerkerId)) {
			this.log
				.noteer(new Inkijk(route.id(), medewerkerId, Inzagelog.DOCUMENT, "overgangsdocument verbeteren", null));
			throw new RouteNietGevonden();
		}
		return route;
	}

	boolean magVerbeteren(Route route, String medewerkerId) {
		return route.schoolId().equals(organisatie(medewerkerId))
				&& this.toegang.inzage(medewerkerId, route) != Inzage.GEEN;
	}

	boolean mag(Route route, Overgangsdocument document, String medewerkerId) {
		return mag(route, document, this.toegang.leesrecht(medewerkerId, route), medewerkerId);
	}

	private boolean mag(Route route, Overgangsdocument document, Leesrecht recht, String medewerkerId) {
		String eigen = organisatie(medewerkerId);
		return recht.inzage() == Inzage.NOOD || recht.inzage() != Inzage.GEEN
				&& (route.schoolId().equals(eigen) || String.valueOf(document.naarId()).equals(eigen));
	}

	private String organisatie(String medewerkerId) {
		return this.organisaties.medewerker(medewerkerId).map(Medewerker::organisatieId).orElse(null);
	}

}
