package nl.transitieroute.toestemming;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** A consent that runs out: the youth renews it, or lets it end. */
@Component
class ToestemmingVernieuwd implements FormulierVerwerker {

	private final Vastleggen vastleggen;

	ToestemmingVernieuwd(Vastleggen vastleggen) {
		this.vastleggen = vastleggen;
	}

	@Override
	public String formulier() {
		return "toestemming-vernieuwen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if (!"ja".equals(antwoorden.tekst("vernieuwAntwoord"))) {
			return;
		}
		if (antwoorden.datum("vernieuwTot") == null && !"onbepaald".equals(antwoorden.tekst("vernieuwDuur"))) {
			throw new Weigering("Kies tot wanneer de toestemming geldt.");
		}
		this.vastleggen.vernieuw(route, Long.parseLong(antwoorden.tekst("toestemmingKeuze")),
				antwoorden.datum("vernieuwTot"), antwoorden.tekst("vernieuwWijze"), antwoorden.tekst("vernieuwOuder"));
	}

}
