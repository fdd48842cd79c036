package nl.transitieroute.trplan;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps that a party signed the newest version, or why it did not. */
@Component
class OndertekeningVerwerker implements FormulierVerwerker {

	private final TrPlannen plannen;

	OndertekeningVerwerker(TrPlannen plannen) {
		this.plannen = plannen;
	}

	@Override
	public String formulier() {
		return "plan-ondertekenen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.plannen.legOordeelVast(route, Partij.metSleutel(antwoorden.tekst("partij")), antwoorden.tekst("oordeel"),
				antwoorden.tekst("redenWeigering"));
	}

}
