package nl.transitieroute.signalering;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Refuses to ask the youth again on a day that is past. */
@Component
class MetJongereBespreken implements FormulierVerwerker {

	private final Clock clock;

	MetJongereBespreken(Clock clock) {
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "met-jongere-bespreken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		LocalDate opnieuw = antwoorden.datum("opnieuwVragenOp");
		if (opnieuw != null && !opnieuw.isAfter(LocalDate.now(this.clock))) {
			throw new Weigering("De dag om het opnieuw te vragen is al voorbij. Kies een dag na vandaag, of laat hem "
					+ "leeg voor zes weken.");
		}
	}

}
