package nl.transitieroute.signalering;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;

import org.springframework.stereotype.Component;

/**
 * Names the contact person and the stand-in; the route refuses who does not work there.
 */
@Component
class ContactpersoonAanwijzen implements FormulierVerwerker {

	private final Routes routes;

	ContactpersoonAanwijzen(Routes routes) {
		this.routes = routes;
	}

	@Override
	public String formulier() {
		return "contactpersoon-aanwijzen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		String contactpersoon = antwoorden.tekst("contactpersoon");
		String vervanger = antwoorden.tekst("vervanger");
		if (contactpersoon.equals(vervanger)) {
			throw new Weigering(
					"De vervanger is dezelfde als de contactpersoon. Kies een andere collega als vervanger.");
		}
		this.routes.wijsContactpersoonAan(route.nummer(), contactpersoon, vervanger, antwoorden.tekst("redenKeuze"));
	}

}
