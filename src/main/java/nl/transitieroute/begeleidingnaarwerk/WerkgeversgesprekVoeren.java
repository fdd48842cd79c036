package nl.transitieroute.begeleidingnaarwerk;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/** Keeps the goals with the employer and their date. */
@Component
class WerkgeversgesprekVoeren implements FormulierVerwerker {

	private final Werkplekken werkplekken;

	WerkgeversgesprekVoeren(Werkplekken werkplekken) {
		this.werkplekken = werkplekken;
	}

	@Override
	public String formulier() {
		return "werkgeversgesprek-voeren";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.werkplekken.stelDoelen(route, antwoorden.tekst("doelen"), antwoorden.getal("nieuweUren"),
				antwoorden.datum("werkplekOp"));
	}

}
