package nl.transitieroute.stage;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Planafspraken;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps how a talk went, a new end of the stage, and the wish to adjust the plan. */
@Component
class StagegesprekVerwerker implements FormulierVerwerker {

	private final Stages stages;

	private final Planafspraken planafspraken;

	StagegesprekVerwerker(Stages stages, Planafspraken planafspraken) {
		this.stages = stages;
		this.planafspraken = planafspraken;
	}

	@Override
	public String formulier() {
		return "stagegesprek-voeren";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.stages.rondGesprekAf(route, "ja".equals(antwoorden.tekst("gesprekGehouden")),
				antwoorden.tekst("stageVerloop"), antwoorden.datum("nieuweEinddatum"));
		if (antwoorden.ja("planBijstellen")) {
			this.planafspraken.vraagBijstelling(route, antwoorden.tekst("redenBijstellen"));
		}
	}

}
