package nl.transitieroute.diploma;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps how the youth wants to be reached after school. */
@Component
class UitstroomgesprekGevoerd implements FormulierVerwerker {

	private final Jongeren jongeren;

	UitstroomgesprekGevoerd(Jongeren jongeren) {
		this.jongeren = jongeren;
	}

	@Override
	public String formulier() {
		return "uitstroomgesprek-voeren";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.jongeren.werkContactgegevensBij(route.jongereId(), antwoorden.tekst("mailNaSchool"),
				antwoorden.tekst("telefoonNaSchool"), antwoorden.tekst("voorkeurskanaal"));
	}

}
