package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.nazorg.Schoolvakanties.Kalender;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Verlofregister;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Werkdagen;

import org.springframework.stereotype.Component;

/**
 * What the contact person of a route can do on which day: working days, the school
 * holidays when a school does it, leave, and how full the days of the organisation are.
 */
@Component
class Contactagenda {

	private final Werkdagen werkdagen;

	private final Schoolvakanties schoolvakanties;

	private final Verlofregister verlof;

	private final Organisaties organisaties;

	private final Contactdrukte drukte;

	private final Beslissingen beslissingen;

	Contactagenda(Werkdagen werkdagen, Schoolvakanties schoolvakanties, Verlofregister verlof,
			Organisaties organisaties, Contactdrukte drukte, Beslissingen beslissingen) {
		this.werkdagen = werkdagen;
		this.schoolvakanties = schoolvakanties;
		this.verlof = verlof;
		this.organisaties = organisaties;
		this.drukte = drukte;
		this.beslissingen = beslissingen;
	}

	/**
	 * @param dagen the days that the plan will ask for, as the rhythm has them
	 * @param tot the last day of the plan
	 */
	Dagkeuze van(Route route, Intensiteit intensiteit, List<LocalDate> dagen, LocalDate tot) {
		Optional<Kalender> kalender = this.schoolvakanties.van(route);
		kalender.ifPresent((een) -> this.schoolvakanties.waarschuwAlsOnbekend(een, tot));
		Drukte druk = this.drukte.van(route.verantwoordelijkeId(),
				dagen.stream().map(this.werkdagen::opOfNa).distinct().toList());
		return new Dagkeuze(this.werkdagen, venster(intensiteit), kalender.map(Kalender::vakanties).orElse(List.of()),
				kalender.map(Kalender::bekendTot).orElse(null), verlof(route.contactpersoonId()), druk);
	}

	private Contactvenster venster(Intensiteit intensiteit) {
		return this.beslissingen.enige("contactvenster", Map.of("intensiteit", intensiteit.sleutel()))
			.map(Contactvenster::van)
			.orElseThrow(() -> new IllegalStateException(
					"Tabel contactvenster heeft geen rij voor intensiteit '" + intensiteit.sleutel() + "'"));
	}

	private List<Vrijedagen> verlof(String contactpersoonId) {
		return this.verlof.komend(contactpersoonId)
			.stream()
			.map((afwezig) -> new Vrijedagen(
					"verlof van de contactpersoon, " + naam(afwezig.vervangerId()) + " vervangt", afwezig.van(),
					afwezig.tot()))
			.toList();
	}

	private String naam(String medewerkerId) {
		return this.organisaties.medewerker(medewerkerId).map(Medewerker::naam).orElse(medewerkerId);
	}

}
