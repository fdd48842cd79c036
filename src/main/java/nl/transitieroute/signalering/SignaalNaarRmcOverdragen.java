package nl.transitieroute.signalering;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Deling;
import nl.transitieroute.toestemming.Grondslag;
import nl.transitieroute.toestemming.Grondslagen;
import nl.transitieroute.toestemming.Toestemmingen;

import org.springframework.stereotype.Component;

/**
 * Hands nothing to RMC without a ground: its own task by law (WEB 9.2.1), or the youth's
 * own yes, which is kept as a consent.
 */
@Component
class SignaalNaarRmcOverdragen implements FormulierVerwerker {

	/** The question that the contact person asks; another wording is another version. */
	static final String TEKSTVERSIE = "signaal-delen-rmc-1";

	private final Grondslagen grondslagen;

	private final Toestemmingen toestemmingen;

	SignaalNaarRmcOverdragen(Grondslagen grondslagen, Toestemmingen toestemmingen) {
		this.grondslagen = grondslagen;
		this.toestemmingen = toestemmingen;
	}

	@Override
	public String formulier() {
		return "signaal-naar-rmc-overdragen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if (!"ja".equals(antwoorden.tekst("rmcNeemtOver"))) {
			return;
		}
		switch (antwoorden.tekst("grond")) {
			case "wettelijke-taak" -> moetBijRmcHoren(route, antwoorden.tekst("startkwalificatie"));
			case "toestemming-jongere" -> this.toestemmingen.leg(route, Toestemmingen.DELEN, "rmc", "ja",
					antwoorden.lijst("gedeeld"), "in-gesprek", TEKSTVERSIE);
			default ->
				throw new Weigering("Zonder wettelijke grond en zonder toestemming mag het signaal niet naar het "
						+ "RMC. Kies 'Nee' bij 'Pakt het RMC het op?', of vraag de jongere om toestemming.");
		}
	}

	private void moetBijRmcHoren(Route route, String startkwalificatie) {
		Grondslag grondslag = this.grondslagen.weeg(route, Deling.vanSchool(route, "rmc", Toestemmingen.DELEN)
			.metStartkwalificatie("ja".equals(startkwalificatie)));
		if (!"rmc-taak".equals(grondslag.grond())) {
			throw new Weigering("Het RMC heeft voor deze jongere geen wettelijke taak: die geldt zonder "
					+ "startkwalificatie en onder de leeftijdsgrens. Vraag de jongere om toestemming, of draag het "
					+ "signaal niet over.");
		}
	}

}
