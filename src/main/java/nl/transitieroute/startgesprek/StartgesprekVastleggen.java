package nl.transitieroute.startgesprek;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/**
 * Keeps how the youth wants to be reached; the talk itself stays in the dossier
 * (Regioplan 2020).
 */
@Component
class StartgesprekVastleggen implements FormulierVerwerker {

	private final Jongeren jongeren;

	StartgesprekVastleggen(Jongeren jongeren) {
		this.jongeren = jongeren;
	}

	@Override
	public String formulier() {
		return "startgesprek-vastleggen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.jongeren.werkContactgegevensBij(route.jongereId(), antwoorden.tekst("email"), antwoorden.tekst("telefoon"),
				antwoorden.tekst("kanaal"));
	}

}
