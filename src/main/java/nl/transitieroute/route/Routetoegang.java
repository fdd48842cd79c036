package nl.transitieroute.route;

import java.util.Optional;
import java.util.Set;

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

	private static final Set<String> OVERDRACHT = Set.of("warme-overdracht", "overdracht-aanbieden");

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
	 * Whether the content of this entry may be read: by the organisation that wrote it.
	 * What was written for another party is read by that party: the handover by who
	 * accepted it, a contribution to the plan by the school that makes the plan.
	 */
	public boolean leestInhoud(String medewerkerId, Route route, DossierEntry entry) {
		if (inzage(medewerkerId, route) != Inzage.BEGELEIDING) {
			return false;
		}
		String eigen = this.organisaties.medewerker(medewerkerId).map(Medewerker::organisatieId).orElseThrow();
		return entry.organisatieId() == null || entry.organisatieId().equals(eigen)
				|| (OVERDRACHT.contains(String.valueOf(entry.proces())) && eigen.equals(route.verantwoordelijkeId()))
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
