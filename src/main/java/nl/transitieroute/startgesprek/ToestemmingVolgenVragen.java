package nl.transitieroute.startgesprek;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.NieuweToestemming;
import nl.transitieroute.toestemming.Toestemmingen;

import org.springframework.stereotype.Component;

/**
 * Keeps the youth's answer to the first consent: may the school follow and approach him
 * after the diploma (KBA Nijmegen 2020). Under eighteen a parent must agree with a yes.
 */
@Component
class ToestemmingVolgenVragen implements FormulierVerwerker {

	/** The question as it stands in the form; another wording is another version. */
	static final String TEKSTVERSIE = "volgen-na-school-1";

	private static final int VOLWASSEN = 18;

	private final Toestemmingen toestemmingen;

	private final Jongeren jongeren;

	private final Clock clock;

	ToestemmingVolgenVragen(Toestemmingen toestemmingen, Jongeren jongeren, Clock clock) {
		this.toestemmingen = toestemmingen;
		this.jongeren = jongeren;
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "toestemming-volgen-vragen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		boolean minderjarig = this.jongeren.metId(route.jongereId()).leeftijdOp(LocalDate.now(this.clock)) < VOLWASSEN;
		if ("ja".equals(antwoorden.tekst("antwoord")) && minderjarig
				&& !"ja".equals(antwoorden.tekst("ouderAkkoord"))) {
			throw new Weigering("De jongere is nog geen 18: een ja telt alleen als een ouder of verzorger akkoord is. "
					+ "Vraag de ouder, of kies 'Later beslissen'.");
		}
		this.toestemmingen.leg(route,
				NieuweToestemming
					.vandaag(Toestemmingen.VOLGEN_NA_SCHOOL, "school", antwoorden.tekst("antwoord"),
							antwoorden.lijst("gegevens"), antwoorden.tekst("wijze"), TEKSTVERSIE)
					.metOuder(antwoorden.tekst("ouderAkkoord")));
	}

}
