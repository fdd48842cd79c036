package nl.transitieroute.begeleidingnaarwerk;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/** Keeps the job and the first visit. */
@Component
class WerkVastleggen implements FormulierVerwerker {

	private final Werkplekken werkplekken;

	WerkVastleggen(Werkplekken werkplekken) {
		this.werkplekken = werkplekken;
	}

	@Override
	public String formulier() {
		return "werk-vastleggen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.werkplekken.match(route, antwoorden.tekst("functie"), antwoorden.getal("uren"),
				antwoorden.tekst("contractvorm"), antwoorden.datum("begintOp"), antwoorden.datum("werkplekOp"));
	}

}
