package nl.transitieroute.diploma;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;

import org.springframework.stereotype.Component;

/**
 * Keeps how the education ended and until when there is nazorg, or moves the expected end
 * when study is extended.
 */
@Component
class AfrondingVastgelegd implements FormulierVerwerker {

	private static final String VERLENGD = "verlengd";

	private final Routes routes;

	private final Termijnen termijnen;

	private final Clock clock;

	AfrondingVastgelegd(Routes routes, Termijnen termijnen, Clock clock) {
		this.routes = routes;
		this.termijnen = termijnen;
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "afronding-vastleggen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		String afronding = antwoorden.tekst("afronding");
		if (VERLENGD.equals(afronding)) {
			verleng(route, antwoorden);
		}
		else {
			rondAf(route, afronding, antwoorden);
		}
	}

	private void verleng(Route route, Antwoorden antwoorden) {
		LocalDate nieuw = antwoorden.datum("nieuweEinddatum");
		if (!nieuw.isAfter(LocalDate.now(this.clock)) || !nieuw.isAfter(route.verwachteEinddatum())) {
			throw new Weigering(
					"De nieuwe einddatum moet na vandaag en na de vorige einddatum liggen. Kies een latere datum.");
		}
		this.routes.stelVerwachteEinddatum(route.nummer(), nieuw,
				"Studie verlengd: " + antwoorden.tekst("redenVerlenging").replace('-', ' '));
	}

	private void rondAf(Route route, String afronding, Antwoorden antwoorden) {
		LocalDate datum = antwoorden.datum("afgerondOp");
		if (datum.isAfter(LocalDate.now(this.clock))) {
			throw new Weigering("De datum van afronding ligt in de toekomst. "
					+ "Leg de afronding vast als het zover is, of kies een eerdere datum.");
		}
		if (datum.isBefore(route.begonnenOp().atZoneSameInstant(Routes.ZONE).toLocalDate())) {
			throw new Weigering("De datum van afronding ligt voor het begin van deze route. Kies een latere datum.");
		}
		boolean startkwalificatie = Startkwalificatie.na(route.niveau(), afronding,
				"ja".equals(antwoorden.tekst("eerdereStartkwalificatie")));
		this.routes.rondOpleidingAf(route.nummer(), afronding, datum, startkwalificatie, antwoorden.tekst("bestemming"),
				this.termijnen.precies("nazorg-duur", datum, route.regieId()));
	}

}
