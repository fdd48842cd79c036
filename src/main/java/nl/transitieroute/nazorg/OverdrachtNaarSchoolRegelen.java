package nl.transitieroute.nazorg;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/** The new school takes over: the nazorg is closed. */
@Component
class OverdrachtNaarSchoolRegelen implements FormulierVerwerker {

	private final Nazorg nazorg;

	OverdrachtNaarSchoolRegelen(Nazorg nazorg) {
		this.nazorg = nazorg;
	}

	@Override
	public String formulier() {
		return "overdracht-naar-school-regelen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.nazorg.sluitAf(route);
	}

}
