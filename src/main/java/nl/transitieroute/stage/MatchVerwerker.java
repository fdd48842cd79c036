package nl.transitieroute.stage;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Begins the stage that school, youth and company agreed on. */
@Component
class MatchVerwerker implements FormulierVerwerker {

	private final Stages stages;

	MatchVerwerker(Stages stages) {
		this.stages = stages;
	}

	@Override
	public String formulier() {
		return "match-vastleggen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.stages.begin(route,
				new Stages.Match(antwoorden.tekst("bedrijf"), antwoorden.tekst("plaats"),
						antwoorden.tekst("stageSoort"), antwoorden.datum("stageBegin"), antwoorden.datum("stageEinde"),
						antwoorden.getal("urenPerWeek").intValue(), antwoorden.tekst("duurzamePlek")));
	}

}
