package nl.transitieroute.signalering;

import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.GeenToegang;

import org.springframework.stereotype.Component;

/**
 * Who may report signals: staff of a school about students of that school, and RMC about
 * youths of its own region.
 */
@Component
public class Meldrecht {

	private static final String ALLEEN_SCHOOL = "Een lijst met signalen aanleveren doet de school. "
			+ "Vraag het een mentor of zorgcoördinator van de school.";

	private static final String NIET_VAN_JOU = "Je meldt alleen studenten van je eigen school, of als RMC jongeren uit je "
			+ "eigen regio. Vraag het de school van de jongere.";

	private final Organisaties organisaties;

	Meldrecht(Organisaties organisaties) {
		this.organisaties = organisaties;
	}

	/**
	 * The school for which this person may bring in a list.
	 * @throws GeenToegang for who does not work at a school
	 */
	public Organisatie school(String medewerkerId) {
		Organisatie organisatie = organisatie(medewerkerId);
		if (!organisatie.soort().equals("school")) {
			throw new GeenToegang(ALLEEN_SCHOOL);
		}
		return organisatie;
	}

	/** Whether the person is of RMC, which hears nothing of routes that run already. */
	public boolean isRmc(String medewerkerId) {
		return organisatie(medewerkerId).soort().equals("rmc");
	}

	/**
	 * @throws GeenToegang when this person may not report this youth
	 */
	public void controleer(String medewerkerId, Signaal signaal) {
		Organisatie organisatie = organisatie(medewerkerId);
		boolean mag = switch (organisatie.soort()) {
			case "school" -> organisatie.id().equals(signaal.schoolId());
			case "rmc" -> this.organisaties.gemeenteMetNaam(signaal.gemeente())
				.filter((gemeente) -> organisatie.id().equals(gemeente.rmcId()))
				.isPresent();
			default -> false;
		};
		if (!mag) {
			throw new GeenToegang(NIET_VAN_JOU);
		}
	}

	private Organisatie organisatie(String medewerkerId) {
		return this.organisaties.medewerker(medewerkerId)
			.filter(Medewerker::actief)
			.filter((medewerker) -> Begeleidersrollen.eenVan(this.organisaties.rollen(medewerker.id())))
			.map((medewerker) -> this.organisaties.metId(medewerker.organisatieId()))
			.orElseThrow(() -> new GeenToegang(NIET_VAN_JOU));
	}

}
