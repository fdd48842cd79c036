package nl.transitieroute.stage;

import java.time.LocalDate;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Planafspraken;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;

import org.springframework.stereotype.Component;

/**
 * Takes over what a visit at the workplace decided: stay with more guidance, or stop this
 * stage. Another education changes the route and asks to adjust the plan (Ingrado 2021).
 */
@Component
class WerkplekbezoekVerwerker implements FormulierVerwerker {

	private final Stages stages;

	private final Routes routes;

	private final Planafspraken planafspraken;

	WerkplekbezoekVerwerker(Stages stages, Routes routes, Planafspraken planafspraken) {
		this.stages = stages;
		this.routes = routes;
		this.planafspraken = planafspraken;
	}

	@Override
	public String formulier() {
		return "werkplek-bezoeken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		String uitkomst = antwoorden.tekst("uitkomstBezoek");
		if ("blijft".equals(uitkomst)) {
			return;
		}
		this.stages.breekAf(route, antwoorden.datum("laatsteDag"), antwoorden.tekst("redenAfgebroken"));
		if ("andere-opleiding".equals(uitkomst)) {
			wisselOpleiding(route, antwoorden);
		}
	}

	private void wisselOpleiding(Route route, Antwoorden antwoorden) {
		String opleiding = antwoorden.tekst("nieuweOpleiding");
		String reden = "De stage en de opleiding pasten niet";
		this.routes.wijzigOpleiding(route.nummer(), opleiding, antwoorden.tekst("nieuwNiveau"),
				antwoorden.tekst("nieuweLeerweg"), reden);
		LocalDate einde = antwoorden.datum("nieuwEindeOpleiding");
		if (!einde.equals(route.verwachteEinddatum())) {
			this.routes.stelVerwachteEinddatum(route.nummer(), einde, reden);
		}
		this.planafspraken.vraagBijstelling(route, "Andere opleiding: " + opleiding + ".");
	}

}
