package nl.transitieroute.route;

import nl.transitieroute.dossier.Antwoorden;

import org.springframework.stereotype.Component;

/** Refuses a successor who cannot be one, while the form is still open. */
@Component
class OpvolgerAanwijzen implements FormulierVerwerker {

	private final Routes routes;

	OpvolgerAanwijzen(Routes routes) {
		this.routes = routes;
	}

	@Override
	public String formulier() {
		return "opvolger-aanwijzen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.routes.controleerContactpersoon(route.verantwoordelijkeId(), antwoorden.tekst("opvolger"),
				antwoorden.tekst("opvolgerVervanger"));
	}

}
