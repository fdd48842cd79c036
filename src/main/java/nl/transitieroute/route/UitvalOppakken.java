package nl.transitieroute.route;

import nl.transitieroute.dossier.Antwoorden;

import org.springframework.stereotype.Component;

/** RMC takes the youth over: responsibility and contact person move together. */
@Component
class UitvalOppakken implements FormulierVerwerker {

	private final Routes routes;

	UitvalOppakken(Routes routes) {
		this.routes = routes;
	}

	@Override
	public String formulier() {
		return "uitval-oppakken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.routes.draagOver(route.nummer(), route.rmcId(), antwoorden.tekst("uitvalContactpersoon"),
				antwoorden.tekst("uitvalVervanger"), "Wettelijke taak van RMC na uitval");
	}

}
