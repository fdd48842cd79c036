package nl.transitieroute.begeleidingnaarwerk;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/** Keeps how the job goes and what follows. */
@Component
class WerkplekBegeleiden implements FormulierVerwerker {

	private final Werkplekken werkplekken;

	WerkplekBegeleiden(Werkplekken werkplekken) {
		this.werkplekken = werkplekken;
	}

	@Override
	public String formulier() {
		return "werkplek-begeleiden";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.werkplekken.werkBij(route, antwoorden.getal("urenNu"), antwoorden.tekst("contractvormNu"));
		switch (antwoorden.tekst("werkplekVervolg")) {
			case "het-loopt" -> this.werkplekken.plaats(route);
			case "nog-een-bezoek" -> this.werkplekken.bezoekOp(route, antwoorden.datum("werkplekOp"));
			case "werk-gestopt" -> this.werkplekken.stop(route, antwoorden.tekst("redenGestopt"));
			default -> {
				// The talk with the employer sets the next date.
			}
		}
	}

}
