package nl.transitieroute.trplan;

import java.util.Map;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/**
 * Remembers what the youth said to want after school, so that the beslissingskader does
 * not ask it again.
 */
@Component
class WensUitStartgesprek implements FormulierVerwerker {

	private final TrPlannen plannen;

	WensUitStartgesprek(TrPlannen plannen) {
		this.plannen = plannen;
	}

	@Override
	public String formulier() {
		return "startgesprek-vastleggen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if (antwoorden.heeft("plannen")) {
			this.plannen.bewaarKader(route, Map.of("wensNaOpleiding", antwoorden.tekst("plannen")));
		}
	}

}
