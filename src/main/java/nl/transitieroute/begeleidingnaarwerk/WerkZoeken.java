package nl.transitieroute.begeleidingnaarwerk;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/** Keeps the employer that the search found. */
@Component
class WerkZoeken implements FormulierVerwerker {

	private final Werkplekken werkplekken;

	WerkZoeken(Werkplekken werkplekken) {
		this.werkplekken = werkplekken;
	}

	@Override
	public String formulier() {
		return "werk-zoeken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if (antwoorden.heeft("werkgever")) {
			this.werkplekken.vind(route, antwoorden.tekst("werkgever"), antwoorden.tekst("functie"),
					antwoorden.datum("proefTot"));
		}
	}

}
