package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.contactleggen.Contactpogingen;
import nl.transitieroute.contactleggen.Contactpogingen.Geprobeerd;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/**
 * A card by post counts as an effort made (Regioplan 2023: the subsidy asks for them).
 * The address is not kept here: it stands in the administration of the school.
 */
@Component
class KaartSturen implements FormulierVerwerker {

	private final Contactpogingen pogingen;

	private final Clock clock;

	KaartSturen(Contactpogingen pogingen, Clock clock) {
		this.pogingen = pogingen;
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "kaart-sturen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if (!"ja".equals(antwoorden.tekst("kaartVerstuurd"))) {
			return;
		}
		LocalDate op = antwoorden.datum("verstuurdOp");
		if (op.isAfter(LocalDate.now(this.clock))) {
			throw new Weigering(
					"De kaart kan niet in de toekomst verstuurd zijn. Vul de dag in waarop je haar postte.");
		}
		this.pogingen.legLosVast(route.nummer(), null, new Geprobeerd("kaart", null, null, "verstuurd", null));
	}

}
