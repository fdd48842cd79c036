package nl.transitieroute.warmeoverdracht;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/**
 * Keeps what the youth agrees to and what school asks, each for itself: agreeing with
 * W&amp;I (WEB 9.2.13), wanting help of RMC (9.2.7), and the request of school
 * (Participatiewet 7a lid 1 b).
 */
@Component
class DriegesprekGevoerd implements FormulierVerwerker {

	private final Overdrachten overdrachten;

	private final Clock clock;

	DriegesprekGevoerd(Overdrachten overdrachten, Clock clock) {
		this.overdrachten = overdrachten;
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "driegesprek-voeren";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if (antwoorden.heeft("driegesprekOp") && antwoorden.datum("driegesprekOp").isAfter(LocalDate.now(this.clock))) {
			throw new Weigering("Het driegesprek is nog niet geweest. Vul dit formulier na het gesprek in.");
		}
		if ("ja".equals(antwoorden.tekst("overdrachtDoorzetten"))) {
			this.overdrachten.spreekAf(route, antwoorden.tekst("beoogdeContactpersoon"), instemming(antwoorden),
					antwoorden.tekst("verzoekSchool"));
		}
	}

	private static Instemming instemming(Antwoorden antwoorden) {
		String ouder = antwoorden.tekst("ouderInstemming");
		if (antwoorden.heeft("instemmingWi")) {
			return Instemming.wi(antwoorden.tekst("instemmingWi"), ouder);
		}
		return antwoorden.heeft("instemmingRmc") ? Instemming.rmc(antwoorden.tekst("instemmingRmc"), ouder) : null;
	}

}
