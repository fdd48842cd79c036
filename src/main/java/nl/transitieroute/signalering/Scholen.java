package nl.transitieroute.signalering;

import java.util.Optional;

import nl.transitieroute.organisatie.Gemeente;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;

import org.springframework.stereotype.Component;

/**
 * The directory as a signal needs it.
 */
@Component
class Scholen {

	private final Organisaties organisaties;

	Scholen(Organisaties organisaties) {
		this.organisaties = organisaties;
	}

	boolean bestaat(String schoolId) {
		return this.organisaties.alle()
			.stream()
			.anyMatch((organisatie) -> organisatie.soort().equals("school") && organisatie.id().equals(schoolId));
	}

	/** Staff at work now. */
	Optional<Medewerker> medewerker(String id) {
		return this.organisaties.medewerker(id).filter(Medewerker::actief);
	}

	Optional<String> zorgcoordinator(String schoolId) {
		return this.organisaties.medewerkers(schoolId, "zorgcoordinator").stream().map(Medewerker::id).findFirst();
	}

	Gemeente gemeente(String naam) {
		return this.organisaties.gemeenteMetNaam(naam).orElseThrow();
	}

}
