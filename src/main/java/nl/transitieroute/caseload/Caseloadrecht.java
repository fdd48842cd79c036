package nl.transitieroute.caseload;

import java.util.List;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;

import org.springframework.stereotype.Component;

/**
 * Whose caseload somebody may hand over: the leading role of an organisation everybody's
 * there, a contact person his own, and the functional administrator everybody's, but
 * without seeing who the youths are.
 */
@Component
public class Caseloadrecht {

	private static final String BEHEERDER = "functioneelbeheerder";

	private final Organisaties organisaties;

	Caseloadrecht(Organisaties organisaties) {
		this.organisaties = organisaties;
	}

	/** Whether this person has anything to do with caseloads. */
	public boolean doetMee(Aangemelde wie) {
		return isBeheerder(wie) || begeleidt(wie);
	}

	/** Whether he hands over more than his own caseload. */
	public boolean leidt(Aangemelde wie) {
		String soort = soort(wie.organisatieId());
		return isBeheerder(wie) || wie.rollen().stream().anyMatch((rol) -> Begeleidersrollen.leidt(soort, rol));
	}

	public boolean mag(Aangemelde wie, String medewerkerId) {
		return this.organisaties.medewerker(medewerkerId)
			.map(Medewerker::organisatieId)
			.filter((organisatie) -> isBeheerder(wie) || organisatie.equals(wie.organisatieId())
					&& (leidt(wie) || begeleidt(wie) && medewerkerId.equals(wie.id())))
			.isPresent();
	}

	/** Whether this person may follow the handovers of this organisation. */
	public boolean volgt(Aangemelde wie, Caseloadoverdracht overdracht) {
		return isBeheerder(wie) || overdracht.organisatieId().equals(wie.organisatieId()) && (leidt(wie)
				|| List.of(overdracht.vanId(), overdracht.naarId(), overdracht.gevraagdDoor()).contains(wie.id()));
	}

	/** Whether this person sees which youths it is about. */
	public boolean zietJongeren(Aangemelde wie) {
		return !isBeheerder(wie);
	}

	private boolean begeleidt(Aangemelde wie) {
		List<String> begeleiders = Begeleidersrollen.van(soort(wie.organisatieId()));
		return wie.rollen().stream().anyMatch(begeleiders::contains);
	}

	private static boolean isBeheerder(Aangemelde wie) {
		return wie.heeftRol(BEHEERDER);
	}

	private String soort(String organisatieId) {
		return this.organisaties.metId(organisatieId).soort();
	}

}
