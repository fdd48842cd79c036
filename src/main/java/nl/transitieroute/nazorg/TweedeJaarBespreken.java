package nl.transitieroute.nazorg;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/** Keeps the youth's own answer about the second year. */
@Component
class TweedeJaarBespreken implements FormulierVerwerker {

	private final Nazorg nazorg;

	TweedeJaarBespreken(Nazorg nazorg) {
		this.nazorg = nazorg;
	}

	@Override
	public String formulier() {
		return "tweede-jaar-bespreken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.nazorg.beantwoordTweedeJaar(route, antwoorden.tekst("tweedeJaar"), antwoorden.datum("laterOp"),
				antwoorden.tekst("wijze"));
	}

}
