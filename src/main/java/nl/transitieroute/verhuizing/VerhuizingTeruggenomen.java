package nl.transitieroute.verhuizing;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** School takes the guidance back, with a named contact person. */
@Component
class VerhuizingTeruggenomen implements FormulierVerwerker {

	private final Verhuizingen verhuizingen;

	VerhuizingTeruggenomen(Verhuizingen verhuizingen) {
		this.verhuizingen = verhuizingen;
	}

	@Override
	public String formulier() {
		return "verhuizing-terugnemen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.verhuizingen.neemTerug(route, antwoorden.tekst("terugContactpersoon"), antwoorden.tekst("terugVervanger"));
	}

}
