package nl.transitieroute.nazorg;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/** Whether the help worked; lowering the rhythm again is a decision. */
@Component
class HulpVolgen implements FormulierVerwerker {

	private final Hulpvragen hulpvragen;

	private final Nazorg nazorg;

	HulpVolgen(Hulpvragen hulpvragen, Nazorg nazorg) {
		this.hulpvragen = hulpvragen;
		this.nazorg = nazorg;
	}

	@Override
	public String formulier() {
		return "hulp-volgen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		long hulpvraag = Long.parseLong(antwoorden.tekst("hulpvraagNummer"));
		switch (antwoorden.tekst("hulpResultaat")) {
			case "opgelost" -> {
				this.hulpvragen.losOp(hulpvraag);
				if ("terug".equals(antwoorden.tekst("ritmeNaHulp"))) {
					this.nazorg.naHulpTerug(route);
				}
			}
			case "loopt-nog" -> this.hulpvragen.kijkOpnieuw(hulpvraag, antwoorden.datum("nieuweDatum"));
			default -> {
				// The regisseur looks for another way; the question stays open.
			}
		}
	}

}
