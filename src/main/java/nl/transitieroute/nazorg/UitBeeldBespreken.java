package nl.transitieroute.nazorg;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/** What regisseur and contact person decide about a youth who cannot be reached. */
@Component
class UitBeeldBespreken implements FormulierVerwerker {

	private final Nazorg nazorg;

	UitBeeldBespreken(Nazorg nazorg) {
		this.nazorg = nazorg;
	}

	@Override
	public String formulier() {
		return "uit-beeld-bespreken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		switch (antwoorden.tekst("besluit")) {
			case "opnieuw" -> this.nazorg.probeerOpnieuw(route, antwoorden.datum("opnieuwOp"));
			case "waakvlam" -> this.nazorg.zetOpWaakvlamUitBeeld(route);
			default -> this.nazorg.sluitUitBeeld(route);
		}
	}

}
