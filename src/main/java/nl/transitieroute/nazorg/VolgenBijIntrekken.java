package nl.transitieroute.nazorg;

import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.IntrekGevolg;
import nl.transitieroute.toestemming.Intrekking;
import nl.transitieroute.toestemming.Toestemmingen;

import org.springframework.stereotype.Component;

/** The youth does not want to be followed by who follows him now: the calls stop. */
@Component
class VolgenBijIntrekken implements IntrekGevolg {

	private final Nazorg nazorg;

	VolgenBijIntrekken(Nazorg nazorg) {
		this.nazorg = nazorg;
	}

	@Override
	public void verwerk(Route route, Intrekking intrekking) {
		if (route.fase() == Fase.NAZORG && intrekking.betreft(Toestemmingen.VOLGEN_NA_SCHOOL)
				&& intrekking.partij().equals(Nazorg.partij(route))) {
			this.nazorg.belNietMeer(route);
		}
	}

}
