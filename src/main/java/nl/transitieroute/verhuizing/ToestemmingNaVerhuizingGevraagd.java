package nl.transitieroute.verhuizing;

import java.util.List;
import java.util.Map;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.NieuweToestemming;
import nl.transitieroute.toestemming.Toestemmingen;

import org.springframework.stereotype.Component;

/**
 * Keeps what the youth allows the organisations of his new municipality, per party and
 * purpose (AVG art. 7).
 */
@Component
class ToestemmingNaVerhuizingGevraagd implements FormulierVerwerker {

	/** The text that the form shows; goes up with every change of that text. */
	private static final String TEKSTVERSIE = "toestemming-verhuizing-1";

	private static final Map<String, String> PARTIJEN = Map.of("Rmc", "rmc", "Wi", "wi");

	private final Toestemmingen toestemmingen;

	ToestemmingNaVerhuizingGevraagd(Toestemmingen toestemmingen) {
		this.toestemmingen = toestemmingen;
	}

	@Override
	public String formulier() {
		return "toestemming-na-verhuizing-vragen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		PARTIJEN.forEach((vraag, partij) -> {
			if (route.organisatie(partij) != null) {
				leg(route, antwoorden, Toestemmingen.VOLGEN_NA_SCHOOL, partij, "volgen" + vraag, List.of());
				leg(route, antwoorden, Toestemmingen.DELEN, partij, "delen" + vraag,
						antwoorden.lijst("onderdelen" + vraag));
			}
		});
	}

	private void leg(Route route, Antwoorden antwoorden, String doel, String partij, String vraag,
			List<String> onderdelen) {
		if (!"nvt".equals(antwoorden.tekst(vraag))) {
			this.toestemmingen.leg(route,
					NieuweToestemming
						.vandaag(doel, partij, antwoorden.tekst(vraag), onderdelen, antwoorden.tekst("wijze"),
								TEKSTVERSIE)
						.metOuder(antwoorden.tekst("ouderAkkoord")));
		}
	}

}
