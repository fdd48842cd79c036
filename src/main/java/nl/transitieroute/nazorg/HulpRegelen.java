package nl.transitieroute.nazorg;

import java.util.ArrayList;
import java.util.List;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.nazorg.Hulpvragen.Afspraak;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/** Keeps each instrument with its owner and date. */
@Component
class HulpRegelen implements FormulierVerwerker {

	private static final int MEESTE = 3;

	private final Hulpvragen hulpvragen;

	HulpRegelen(Hulpvragen hulpvragen) {
		this.hulpvragen = hulpvragen;
	}

	@Override
	public String formulier() {
		return "hulp-regelen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		List<Afspraak> afspraken = new ArrayList<>();
		for (int i = 1; i <= MEESTE; i++) {
			if (antwoorden.heeft("instrument" + i)) {
				afspraken.add(new Afspraak(antwoorden.tekst("instrument" + i), antwoorden.tekst("eigenaar" + i),
						antwoorden.tekst("naamEigenaar" + i), antwoorden.datum("gereedOp" + i)));
			}
		}
		if (afspraken.isEmpty() && !"ja".equals(antwoorden.tekst("begeleidingNaarWerk"))) {
			throw new Weigering("Er is nog geen hulp afgesproken. Kies een vorm van hulp of begeleiding naar werk.");
		}
		this.hulpvragen.regel(Long.parseLong(antwoorden.tekst("hulpvraagNummer")), afspraken);
	}

}
