package nl.transitieroute.contactleggen;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.verhuizing.Verhuizingen;

import org.springframework.stereotype.Component;

/**
 * Sees to what an attempt brought to light: a better number, a number that is not his, a
 * move to another municipality, a death. Refuses to call back on a day that is past, and
 * to ask others without the consent of the youth.
 */
@Component
class ContactProberen implements FormulierVerwerker {

	private final Jongeren jongeren;

	private final Omweg omweg;

	private final Verhuizingen verhuizingen;

	private final Gebeurtenissen gebeurtenissen;

	private final Clock clock;

	ContactProberen(Jongeren jongeren, Omweg omweg, Verhuizingen verhuizingen, Gebeurtenissen gebeurtenissen,
			Clock clock) {
		this.jongeren = jongeren;
		this.omweg = omweg;
		this.verhuizingen = verhuizingen;
		this.gebeurtenissen = gebeurtenissen;
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "contact-proberen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		LocalDate vandaag = LocalDate.now(this.clock);
		LocalDate terugbellen = antwoorden.datum("terugbellenOp");
		if (terugbellen != null && !terugbellen.isAfter(vandaag)) {
			throw new Weigering("De dag om terug te bellen is vandaag of al voorbij. Kies een dag na vandaag, of leg "
					+ "het gesprek vast als je de jongere vandaag nog spreekt.");
		}
		this.omweg.moetMogen(route, antwoorden.tekst("viaWie"));
		switch (antwoorden.tekst("contactResultaat")) {
			case "nummer-onjuist" -> neemNummerOver(route, antwoorden.tekst("nieuwNummer"));
			case "overleden" -> this.gebeurtenissen.meldOverlijden(route.nummer(), antwoorden.datum("overledenOp"),
					antwoorden.tekst("overledenBron"));
			case "verhuisd" -> meldVerhuizing(route, antwoorden, vandaag);
			default -> {
				// The ladder goes on, or ends, without more.
			}
		}
	}

	private void neemNummerOver(Route route, String nieuw) {
		if (nieuw != null) {
			this.jongeren.werkContactgegevensBij(route.jongereId(), null, nieuw, null);
		}
		else {
			this.jongeren.vergeetTelefoon(route.jongereId());
		}
	}

	/** Where to is not always known: then trying goes on without it. */
	private void meldVerhuizing(Route route, Antwoorden antwoorden, LocalDate vandaag) {
		String gemeente = antwoorden.tekst("nieuweGemeente");
		if (gemeente != null) {
			LocalDate sinds = antwoorden.datum("verhuisdOp");
			this.verhuizingen.meld(route.nummer(), gemeente, (sinds != null) ? sinds : vandaag,
					"Bleek bij een poging om contact te leggen.");
		}
	}

}
