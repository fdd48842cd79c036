package nl.transitieroute.trplan;

import java.util.LinkedHashMap;
import java.util.Map;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps the answers that feed the advice tables; the process does not carry them. */
@Component
class BeslissingskaderVerwerker implements FormulierVerwerker {

	private final TrPlannen plannen;

	BeslissingskaderVerwerker(TrPlannen plannen) {
		this.plannen = plannen;
	}

	@Override
	public String formulier() {
		return "beslissingskader-invullen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		Map<String, Object> kader = new LinkedHashMap<>();
		antwoorden.sleutels().forEach((sleutel) -> kader.put(sleutel, antwoorden.tekst(sleutel)));
		this.plannen.bewaarKader(route, kader);
	}

}
