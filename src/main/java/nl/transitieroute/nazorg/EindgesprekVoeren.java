package nl.transitieroute.nazorg;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/** Closes the nazorg, or prolongs it. */
@Component
class EindgesprekVoeren implements FormulierVerwerker {

	private final Nazorg nazorg;

	EindgesprekVoeren(Nazorg nazorg) {
		this.nazorg = nazorg;
	}

	@Override
	public String formulier() {
		return "eindgesprek-voeren";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if ("verlengen".equals(antwoorden.tekst("eindafspraak"))) {
			this.nazorg.verleng(route, antwoorden.datum("verlengenTot"),
					Intensiteit.van(antwoorden.tekst("ritmeVerlenging")),
					"Verlengd: " + antwoorden.tekst("redenVerlengen"));
		}
		else {
			this.nazorg.sluitAf(route);
		}
	}

}
