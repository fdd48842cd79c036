package nl.transitieroute.warmeoverdracht;

import java.util.ArrayList;
import java.util.List;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps which sections go along. Nothing goes before the youth has read it. */
@Component
class OverdrachtsdossierSamengesteld implements FormulierVerwerker {

	static final String FORMULIER = "overdrachtsdossier-samenstellen";

	private final Overdrachten overdrachten;

	OverdrachtsdossierSamengesteld(Overdrachten overdrachten) {
		this.overdrachten = overdrachten;
	}

	/** Whether a line of the form is of the section that stands apart. */
	static boolean isBijzonder(String vraag) {
		return vraag.contains("ezondheid") && vraag.contains("justitie");
	}

	@Override
	public String formulier() {
		return FORMULIER;
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if ("nee".equals(antwoorden.tekst("dossierGelezen"))) {
			throw new Weigering(
					"De jongere leest het overdrachtsdossier eerst. " + "Lees het samen en rond deze taak daarna af.");
		}
		List<String> onderdelen = new ArrayList<>(antwoorden.lijst("onderdelen"));
		if ("ja".equals(antwoorden.tekst("gezondheidJustitieMee"))) {
			onderdelen.add(Onderdeel.GEZONDHEID_JUSTITIE.sleutel());
		}
		this.overdrachten.stelSamen(route, onderdelen);
	}

}
