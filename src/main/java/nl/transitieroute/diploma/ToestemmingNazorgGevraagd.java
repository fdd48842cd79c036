package nl.transitieroute.diploma;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.NieuweToestemming;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.toestemming.Vastleggen;

import org.springframework.stereotype.Component;

/**
 * Keeps each answer for itself, per party and purpose. A no is an answer like any other
 * (Ingrado 2021).
 */
@Component
class ToestemmingNazorgGevraagd implements FormulierVerwerker {

	/** The text that the form shows; goes up with every change of that text. */
	private static final String TEKSTVERSIE = "toestemming-nazorg-2";

	private static final Map<String, String> PARTIJEN = new LinkedHashMap<>();
	static {
		PARTIJEN.put("Wi", "wi");
		PARTIJEN.put("Rmc", "rmc");
		PARTIJEN.put("NieuweSchool", "nieuwe-school");
		PARTIJEN.put("Uwv", "uwv");
	}

	private final Vastleggen vastleggen;

	ToestemmingNazorgGevraagd(Vastleggen vastleggen) {
		this.vastleggen = vastleggen;
	}

	@Override
	public String formulier() {
		return "toestemming-nazorg-vragen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		leg(route, antwoorden, Toestemmingen.VOLGEN_NA_SCHOOL, "school", "volgenSchool", List.of());
		leg(route, antwoorden, Toestemmingen.VOLGEN_NA_SCHOOL, "werkgever", "volgenWerkgever", List.of());
		if (antwoorden.heeft("hulpRmc")) {
			leg(route, antwoorden, Toestemmingen.HULP_VAN_RMC, "rmc", "hulpRmc", List.of());
		}
		PARTIJEN.forEach((vraag, partij) -> {
			leg(route, antwoorden, Toestemmingen.VOLGEN_NA_SCHOOL, partij, "volgen" + vraag, List.of());
			leg(route, antwoorden, Toestemmingen.DELEN, partij, "delen" + vraag,
					antwoorden.lijst("onderdelen" + vraag));
			if (antwoorden.heeft("bijzonder" + vraag)) {
				leg(route, antwoorden, Toestemmingen.DELEN_BIJZONDER, partij, "bijzonder" + vraag, List.of());
			}
		});
	}

	private void leg(Route route, Antwoorden antwoorden, String doel, String partij, String vraag,
			List<String> onderdelen) {
		this.vastleggen.leg(route,
				NieuweToestemming
					.vandaag(doel, partij, antwoorden.tekst(vraag), onderdelen, antwoorden.tekst("wijzeToestemming"),
							TEKSTVERSIE)
					.metOuder(antwoorden.tekst("ouderAkkoordNazorg")));
	}

}
