package nl.transitieroute.contactleggen;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps a better number, and refuses to call back on a day that is past. */
@Component
class ContactProberen implements FormulierVerwerker {

	private final Jongeren jongeren;

	private final Clock clock;

	ContactProberen(Jongeren jongeren, Clock clock) {
		this.jongeren = jongeren;
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "contact-proberen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		LocalDate terugbellen = antwoorden.datum("terugbellenOp");
		if (terugbellen != null && !terugbellen.isAfter(LocalDate.now(this.clock))) {
			throw new Weigering("De dag om terug te bellen is vandaag of al voorbij. Kies een dag na vandaag, of leg "
					+ "het gesprek vast als je de jongere vandaag nog spreekt.");
		}
		if (antwoorden.heeft("nieuwNummer")) {
			this.jongeren.werkContactgegevensBij(route.jongereId(), null, antwoorden.tekst("nieuwNummer"), null);
		}
	}

}
