package nl.transitieroute.trplan;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps what a party contributes to the newest version. */
@Component
class BijdrageVerwerker implements FormulierVerwerker {

	private final TrPlannen plannen;

	BijdrageVerwerker(TrPlannen plannen) {
		this.plannen = plannen;
	}

	@Override
	public String formulier() {
		return "bijdrage-geven";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		String contact = antwoorden.tekst("bijdrageContact");
		String bijdrage = antwoorden.tekst("bijdrage");
		this.plannen.legBijdrageVast(route, Partij.metSleutel(antwoorden.tekst("partij")),
				(contact != null) ? bijdrage + " (contactpersoon: " + contact + ")" : bijdrage);
	}

}
