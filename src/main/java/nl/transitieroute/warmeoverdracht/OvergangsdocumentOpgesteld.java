package nl.transitieroute.warmeoverdracht;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/**
 * The youth reads the overgangsdocument before it is offered. It is made from these
 * answers when W&amp;I says yes, not before.
 */
@Component
class OvergangsdocumentOpgesteld implements FormulierVerwerker {

	static final String FORMULIER = "overgangsdocument-opstellen";

	@Override
	public String formulier() {
		return FORMULIER;
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if ("nee".equals(antwoorden.tekst("overgangGelezen"))) {
			throw new Weigering(
					"De jongere leest het overgangsdocument eerst. Lees het samen en rond deze taak daarna af.");
		}
	}

}
