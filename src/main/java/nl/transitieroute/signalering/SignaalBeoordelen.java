package nl.transitieroute.signalering;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Refuses to look at a signal again on a day that is past. */
@Component
class SignaalBeoordelen implements FormulierVerwerker {

	private final Clock clock;

	SignaalBeoordelen(Clock clock) {
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "signaal-beoordelen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		LocalDate opnieuw = antwoorden.datum("opnieuwBekijkenOp");
		if (opnieuw != null && !opnieuw.isAfter(LocalDate.now(this.clock))) {
			throw new Weigering("De dag om het signaal opnieuw te bekijken is al voorbij. Kies een dag na vandaag.");
		}
		if (opnieuw != null && opnieuw.isAfter(route.verwachteEinddatum())) {
			throw new Weigering("Op die dag is de opleiding al klaar. Kies een dag voor het verwachte einde, zodat er "
					+ "nog tijd is om te helpen.");
		}
	}

}
