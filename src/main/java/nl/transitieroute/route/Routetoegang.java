package nl.transitieroute.route;

import java.util.Optional;

import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;

import org.springframework.stereotype.Component;

/**
 * Who may see what of a route. The school of the youth and the responsible organisation
 * see the route; what an organisation wrote down is read by its own people only, the
 * others see that it happened. The regisseur sees who is responsible and what is due,
 * never what was said.
 */
@Component
public class Routetoegang {

	private static final String REGISSEUR = "regisseur";

	private static final String PLAN = "tr-plan";

	private final Organisaties organisaties;

	Routetoegang(Organisaties organisaties) {
		this.organisaties = organisaties;
	}

	/** How much of the route this person sees. */
	public Inzage inzage(String medewerkerId, Route route) {
		Optional<Medewerker> medewerker = this.organisaties.medewerker(medewerkerId).filter(Medewerker::actief);
		if (medewerker.isEmpty()) {
			return Inzage.GEEN;
		}
		String organisatieId = medewerker.get().organisatieId();
		if (organisatieId.equals(route.schoolId()) || organisatieId.equals(route.verantwoordelijkeId())) {
			return Inzage.BEGELEIDING;
		}
		return (organisatieId.equals(route.regieId()) && this.organisaties.rollen(medewerkerId).contains(REGISSEUR))
				? Inzage.REGIE : Inzage.GEEN;
	}

	/**
	 * Whether the content of this entry may be read: by the organisation that wrote it. A
	 * contribution to the plan is read by the school that makes the plan as well. Who
	 * accepts a handover gets an entry of its own, with the sections that went along.
	 */
	public boolean leestInhoud(String medewerkerId, Route route, DossierEntry entry) {
		if (inzage(medewerkerId, route) != Inzage.BEGELEIDING) {
			return false;
		}
		String eigen = this.organisaties.medewerker(medewerkerId).map(Medewerker::organisatieId).orElseThrow();
		return entry.organisatieId() == null || entry.organisatieId().equals(eigen)
				|| (PLAN.equals(entry.proces()) && eigen.equals(route.schoolId()));
	}

	/**
	 * Whether this person may report events: somebody of the organisations that guide.
	 */
	public boolean magMelden(String medewerkerId, Route route) {
		return inzage(medewerkerId, route) == Inzage.BEGELEIDING;
	}

	/** How much of a route somebody sees. */
	public enum Inzage {

		/** Nothing, not even that it exists. */
		GEEN,
		/** Who is responsible, what is due. */
		REGIE,
		/** The route, and the content of what the own organisation wrote. */
		BEGELEIDING

	}

}
