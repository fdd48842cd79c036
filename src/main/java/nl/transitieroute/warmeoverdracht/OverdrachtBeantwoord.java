package nl.transitieroute.warmeoverdracht;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Checks the receiver's answer; a no is kept with its reason. */
@Component
class OverdrachtBeantwoord implements FormulierVerwerker {

	private final Overdrachten overdrachten;

	private final Clock clock;

	OverdrachtBeantwoord(Overdrachten overdrachten, Clock clock) {
		this.overdrachten = overdrachten;
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "overdracht-accepteren";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		boolean ja = "ja".equals(antwoorden.tekst("overdrachtAntwoord"));
		this.overdrachten.controleerAntwoord(route, ja, antwoorden.tekst("contactpersoonOntvanger"),
				antwoorden.tekst("vervangerOntvanger"));
		if (!ja) {
			this.overdrachten.geefReden(route, antwoorden.tekst("redenWeigering"),
					antwoorden.tekst("toelichtingWeigering"));
		}
		else if (antwoorden.datum("eersteContactOp").isBefore(LocalDate.now(this.clock))) {
			throw new Weigering("Het eerste contact ligt in het verleden. Kies vandaag of een latere dag.");
		}
	}

}
