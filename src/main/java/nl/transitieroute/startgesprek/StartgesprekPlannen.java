package nl.transitieroute.startgesprek;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps the appointment. */
@Component
class StartgesprekPlannen implements FormulierVerwerker {

	private final Afspraken afspraken;

	StartgesprekPlannen(Afspraken afspraken) {
		this.afspraken = afspraken;
	}

	@Override
	public String formulier() {
		return "startgesprek-plannen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.afspraken.maak(route, antwoorden.datum("startgesprekOp"), antwoorden.tekst("startgesprekTijd"),
				antwoorden.tekst("plaats"), antwoorden.tekst("redenLater"));
	}

}
