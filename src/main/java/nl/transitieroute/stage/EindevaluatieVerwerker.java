package nl.transitieroute.stage;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Ends the stage with what company and school found. */
@Component
class EindevaluatieVerwerker implements FormulierVerwerker {

	private final Stages stages;

	EindevaluatieVerwerker(Stages stages) {
		this.stages = stages;
	}

	@Override
	public String formulier() {
		return "eindevaluatie-vastleggen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.stages.rondAf(route, antwoorden.tekst("resultaat"), antwoorden.tekst("uitzichtOpBaan"));
	}

}
