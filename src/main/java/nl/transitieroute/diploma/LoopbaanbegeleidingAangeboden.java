package nl.transitieroute.diploma;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.diploma.WettelijkePlichten.Nazorgplicht;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/**
 * Keeps the offer with its date and answer. School cannot leave out an offer that the law
 * demands, and later ends a year after the diploma (WEB 9.2.12 lid 2 and 3).
 */
@Component
class LoopbaanbegeleidingAangeboden implements FormulierVerwerker {

	private final WettelijkePlichten plichten;

	private final Loopbaanaanbiedingen aanbiedingen;

	private final Clock clock;

	LoopbaanbegeleidingAangeboden(WettelijkePlichten plichten, Loopbaanaanbiedingen aanbiedingen, Clock clock) {
		this.plichten = plichten;
		this.aanbiedingen = aanbiedingen;
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "loopbaanbegeleiding-aanbieden";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		Nazorgplicht plicht = this.plichten.nazorgplicht(route, false);
		if ("nee-beleid".equals(antwoorden.tekst("aanbodGedaan"))) {
			if (plicht.moet()) {
				throw new Weigering("School moet loopbaanbegeleiding aanbieden aan deze jongere (WEB 9.2.12). "
						+ "Doe het aanbod en leg het antwoord vast; de jongere mag altijd nee zeggen.");
			}
			this.aanbiedingen.voegToe(route, plicht, "niet-gedaan", null, null);
			return;
		}
		LocalDate aangebodenOp = antwoorden.datum("aangebodenOp");
		LocalDate vandaag = LocalDate.now(this.clock);
		if (aangebodenOp.isAfter(vandaag)) {
			throw new Weigering("Het aanbod is nog niet gedaan: de datum ligt in de toekomst. Kies een eerdere datum.");
		}
		LocalDate opnieuw = antwoorden.datum("opnieuwVragenOp");
		if (opnieuw != null
				&& (!opnieuw.isAfter(vandaag) || opnieuw.isAfter(route.diplomadatum().plusMonths(plicht.maanden())))) {
			throw new Weigering("Vraag het opnieuw op een dag na vandaag en binnen " + plicht.maanden()
					+ " maanden na het diploma. Kies een andere datum.");
		}
		this.aanbiedingen.voegToe(route, plicht, antwoorden.tekst("antwoordAanbod"), aangebodenOp, opnieuw);
	}

}
