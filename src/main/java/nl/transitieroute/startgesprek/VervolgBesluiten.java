package nl.transitieroute.startgesprek;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Refuses to try again later on a day that is past. */
@Component
class VervolgBesluiten implements FormulierVerwerker {

	private final Clock clock;

	VervolgBesluiten(Clock clock) {
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "vervolg-besluiten";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		LocalDate later = antwoorden.datum("laterOpnieuwOp");
		if (later != null && !later.isAfter(LocalDate.now(this.clock))) {
			throw new Weigering("De dag om het opnieuw te proberen is al voorbij. Kies een dag na vandaag.");
		}
	}

}
