package nl.transitieroute.stage;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Adds a version of the profile. */
@Component
class ProfielVerwerker implements FormulierVerwerker {

	private final Profielen profielen;

	ProfielVerwerker(Profielen profielen) {
		this.profielen = profielen;
	}

	@Override
	public String formulier() {
		return "profiel-bijwerken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.profielen.werkBij(route, antwoorden.tekst("sterkePunten"), antwoorden.tekst("zwakkePunten"),
				antwoorden.tekst("watPast"), antwoorden.tekst("toekomstplan"));
	}

}
