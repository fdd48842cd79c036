package nl.transitieroute.stage;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Planafspraken;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/**
 * Keeps that the stage was looked at halfway, a new end, and the wish to adjust the plan.
 */
@Component
class TussenevaluatieVerwerker implements FormulierVerwerker {

	private final Stages stages;

	private final Planafspraken planafspraken;

	TussenevaluatieVerwerker(Stages stages, Planafspraken planafspraken) {
		this.stages = stages;
		this.planafspraken = planafspraken;
	}

	@Override
	public String formulier() {
		return "tussenevaluatie-voeren";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.stages.rondGesprekAf(route, true, antwoorden.tekst("stageVerloop"), antwoorden.datum("nieuweEinddatum"));
		if (antwoorden.ja("planBijstellen")) {
			this.planafspraken.vraagBijstelling(route, antwoorden.tekst("redenBijstellen"));
		}
	}

}
