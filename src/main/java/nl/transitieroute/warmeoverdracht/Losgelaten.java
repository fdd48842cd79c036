package nl.transitieroute.warmeoverdracht;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps what the new contact person must know when the old one is worried. */
@Component
class Losgelaten implements FormulierVerwerker {

	private final Overdrachten overdrachten;

	Losgelaten(Overdrachten overdrachten) {
		this.overdrachten = overdrachten;
	}

	@Override
	public String formulier() {
		return "loslaten";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if ("nee".equals(antwoorden.tekst("goedGeland"))) {
			this.overdrachten.meldZorg(route, antwoorden.tekst("zorgBijLoslaten"));
		}
	}

}
