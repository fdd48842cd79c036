package nl.transitieroute.begeleidingnaarwerk;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/** A trial that fails ends with this employer. */
@Component
class ProefplaatsingVolgen implements FormulierVerwerker {

	private final Werkplekken werkplekken;

	ProefplaatsingVolgen(Werkplekken werkplekken) {
		this.werkplekken = werkplekken;
	}

	@Override
	public String formulier() {
		return "proefplaatsing-volgen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if ("nee".equals(antwoorden.tekst("proefGeslaagd"))) {
			this.werkplekken.stop(route, antwoorden.tekst("redenMislukt"));
		}
	}

}
