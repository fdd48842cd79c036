package nl.transitieroute.nazorg;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** RMC or W&amp;I looked for the youth: who was found is called the next working day. */
@Component
class JongereZoeken implements FormulierVerwerker {

	private final UitBeeld uitBeeld;

	private final Jongeren jongeren;

	JongereZoeken(UitBeeld uitBeeld, Jongeren jongeren) {
		this.uitBeeld = uitBeeld;
		this.jongeren = jongeren;
	}

	@Override
	public String formulier() {
		return "jongere-zoeken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if ("gevonden".equals(antwoorden.tekst("zoekresultaat"))) {
			this.jongeren.werkContactgegevensBij(route.jongereId(), null, antwoorden.tekst("nummerJongere"), null);
			this.uitBeeld.gevonden(route);
		}
	}

}
