package nl.transitieroute.inzage;

import java.util.Arrays;
import java.util.stream.Collectors;

import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Rolnaam;
import nl.transitieroute.organisatie.Uitvoerder;

import org.springframework.stereotype.Component;

/** Names of people and groups as a reader knows them. */
@Component
class Wie {

	private final Organisaties organisaties;

	Wie(Organisaties organisaties) {
		this.organisaties = organisaties;
	}

	String persoon(String medewerkerId) {
		if (Uitvoerder.SYSTEEM.equals(medewerkerId)) {
			return "Het systeem";
		}
		return this.organisaties.medewerker(medewerkerId).map(Medewerker::naam).orElse(medewerkerId);
	}

	/** The name, or null. */
	String organisatie(String organisatieId) {
		return (organisatieId != null) ? this.organisaties.naam(organisatieId) : null;
	}

	/** Who does a step: one person, or the groups that may take it. */
	String doetStap(String wie) {
		if (wie == null || wie.isBlank()) {
			return "niemand hoeft nu iets te doen, de route wacht op deze datum";
		}
		if (this.organisaties.medewerker(wie).isPresent()) {
			return persoon(wie);
		}
		return "nog niemand: "
				+ Arrays.stream(wie.split(", ?")).map(this::groep).distinct().collect(Collectors.joining(" of "));
	}

	/** A person by name, or a role at an organisation. */
	String wieDanOok(String wie) {
		return this.organisaties.medewerker(wie).isPresent() ? persoon(wie) : groep(wie);
	}

	private String groep(String groepId) {
		int punt = groepId.lastIndexOf('.');
		return (punt < 0) ? groepId : Rolnaam.van(groepId.substring(punt + 1)) + " van "
				+ this.organisaties.naam(groepId.substring(0, punt));
	}

}
