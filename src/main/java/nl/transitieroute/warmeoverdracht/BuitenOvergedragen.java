package nl.transitieroute.warmeoverdracht;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps a handover to a party without accounts here (KBA Nijmegen 2020). */
@Component
class BuitenOvergedragen implements FormulierVerwerker {

	private final Overdrachten overdrachten;

	private final Clock clock;

	BuitenOvergedragen(Overdrachten overdrachten, Clock clock) {
		this.overdrachten = overdrachten;
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "overdracht-buiten-vastleggen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if (antwoorden.datum("buitenOvergedragenOp").isAfter(LocalDate.now(this.clock))) {
			throw new Weigering("De overdracht is nog niet geweest. Leg haar vast als het zover is.");
		}
		this.overdrachten.legBuitenVast(route,
				antwoorden.tekst("buitenContactpersoon") + ", " + antwoorden.tekst("buitenOrganisatie"),
				antwoorden.lijst("buitenOnderdelen"));
	}

}
