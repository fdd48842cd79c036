package nl.transitieroute.nazorg;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** The second person about giving up: never the one who proposed it. */
@Component
class AfsluitenBevestigen implements FormulierVerwerker {

	private final UitBeeld uitBeeld;

	AfsluitenBevestigen(UitBeeld uitBeeld) {
		this.uitBeeld = uitBeeld;
	}

	@Override
	public String formulier() {
		return "afsluiten-bevestigen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.uitBeeld.beantwoordSluiten(route, "ja".equals(antwoorden.tekst("tweedeAkkoord")));
	}

}
