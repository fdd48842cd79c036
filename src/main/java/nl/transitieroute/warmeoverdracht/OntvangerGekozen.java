package nl.transitieroute.warmeoverdracht;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps the choice, and refuses one that consent or law does not allow. */
@Component
class OntvangerGekozen implements FormulierVerwerker {

	private final Overdrachten overdrachten;

	OntvangerGekozen(Overdrachten overdrachten) {
		this.overdrachten = overdrachten;
	}

	@Override
	public String formulier() {
		return "ontvanger-kiezen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.overdrachten.kies(route, Ontvanger.metSleutel(antwoorden.tekst("ontvanger")));
	}

}
