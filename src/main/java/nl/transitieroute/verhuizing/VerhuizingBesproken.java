package nl.transitieroute.verhuizing;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** The contact person decides whether the new organisations serve. */
@Component
class VerhuizingBesproken implements FormulierVerwerker {

	private final Verhuizingen verhuizingen;

	VerhuizingBesproken(Verhuizingen verhuizingen) {
		this.verhuizingen = verhuizingen;
	}

	@Override
	public String formulier() {
		return "verhuizing-bespreken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if ("blijft".equals(antwoorden.tekst("verhuizingBesluit"))) {
			this.verhuizingen.blijft(route);
		}
	}

}
