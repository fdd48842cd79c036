package nl.transitieroute.route;

import java.util.List;
import java.util.Optional;

import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.organisatie.Begeleidersrollen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may see what of a route; {@link Routezicht} is the same rule for lists. Only people
 * whose role guides youths read: those of the responsible organisation the route and what
 * their own organisation wrote, those of the school in the meantime who has it and what
 * is due. RMC and W&amp;I read nothing without a ground (invariant: no consent, no data).
 * A contact person keeps reading what his organisation wrote in his own time, for as long
 * as his organisation has a ground. The regisseur sees who is responsible and what is
 * due, never what was said.
 */
@Component
public class Routetoegang {

	private final JdbcClient jdbc;

	private final Contactperioden perioden;

	private final Inzagegrond inzagegrond;

	private final Noodrecht noodrecht;

	Routetoegang(JdbcClient jdbc, Contactperioden perioden, Inzagegrond inzagegrond, Noodrecht noodrecht) {
		this.jdbc = jdbc;
		this.perioden = perioden;
		this.inzagegrond = inzagegrond;
		this.noodrecht = noodrecht;
	}

	/** What this person may read of the route; ask once for a whole page. */
	public Leesrecht leesrecht(String medewerkerId, Route route) {
		return lezer(medewerkerId).map((lezer) -> leesrecht(lezer, route)).orElse(Leesrecht.GEEN);
	}

	/** How much of the route this person sees. */
	public Inzage inzage(String medewerkerId, Route route) {
		return leesrecht(medewerkerId, route).inzage();
	}

	/** Whether the content of this entry may be read. */
	public boolean leestInhoud(String medewerkerId, Route route, DossierEntry entry) {
		return leesrecht(medewerkerId, route).leest(entry);
	}

	/**
	 * Whether this person may report events: somebody of the organisation that guides.
	 */
	public boolean magMelden(String medewerkerId, Route route) {
		return inzage(medewerkerId, route) == Inzage.BEGELEIDING;
	}

	/** Somebody in the directory; empty when he is not (or no longer) active. */
	Optional<Lezer> lezer(String medewerkerId) {
		return this.jdbc
			.sql("""
					select m.id as medewerker_id, m.organisatie_id,
					exists (select 1 from medewerker_rol r where r.medewerker_id = m.id and r.rol in (:begeleiders)) as begeleidt,
					exists (select 1 from medewerker_rol r where r.medewerker_id = m.id and r.rol = :regisseur) as regisseur
					from medewerker m where m.id = :id and m.actief""")
			.param("begeleiders", Begeleidersrollen.ALLE)
			.param("regisseur", Begeleidersrollen.REGISSEUR)
			.param("id", medewerkerId)
			.query((rij, nr) -> new Lezer(rij.getString("medewerker_id"), rij.getString("organisatie_id"),
					rij.getBoolean("begeleidt"), rij.getBoolean("regisseur")))
			.optional();
	}

	static boolean isVan(Contactperiode periode, Lezer lezer) {
		return periode.medewerkerId().equals(lezer.medewerkerId())
				&& periode.organisatieId().equals(lezer.organisatieId());
	}

	private Leesrecht leesrecht(Lezer lezer, Route route) {
		Leesrecht gewoon = gewoonRecht(lezer, route);
		boolean nood = gewoon.inzage() != Inzage.BEGELEIDING && (lezer.begeleidt() || lezer.regisseur())
				&& this.noodrecht.geldt(lezer.medewerkerId(), route);
		return nood ? recht(Inzage.NOOD, "noodinzage", lezer, route) : gewoon;
	}

	private Leesrecht gewoonRecht(Lezer lezer, Route route) {
		String eigen = lezer.organisatieId();
		if (lezer.regisseur() && eigen.equals(route.regieId())) {
			return recht(Inzage.REGIE, "regisseur van de regio", lezer, route);
		}
		if (!lezer.begeleidt()) {
			return Leesrecht.GEEN;
		}
		boolean verantwoordelijk = eigen.equals(route.verantwoordelijkeId());
		if (eigen.equals(route.schoolId())) {
			return verantwoordelijk ? recht(Inzage.BEGELEIDING, "begeleiding door school", lezer, route)
					: recht(Inzage.REGIE, "school van de jongere", lezer, route);
		}
		List<Contactperiode> alle = this.perioden.van(route);
		if (!verantwoordelijk && alle.stream().noneMatch((periode) -> isVan(periode, lezer))) {
			return Leesrecht.GEEN;
		}
		return this.inzagegrond.van(route, eigen)
			.map((grond) -> verantwoordelijk ? new Leesrecht(Inzage.BEGELEIDING, grond, lezer, route, alle)
					: new Leesrecht(Inzage.EIGEN_TIJD, "eigen tijd als contactpersoon, " + grond, lezer, route, alle))
			.orElse(Leesrecht.GEEN);
	}

	private Leesrecht recht(Inzage inzage, String grond, Lezer lezer, Route route) {
		return new Leesrecht(inzage, grond, lezer, route, this.perioden.van(route));
	}

	/** How much of a route somebody sees. */
	public enum Inzage {

		/** Nothing, not even that it exists. */
		GEEN,
		/** What the own organisation wrote while he was the contact person, no more. */
		EIGEN_TIJD,
		/**
		 * Who is responsible, what is due; a former contact person also reads his own
		 * time.
		 */
		REGIE,
		/** Everything of one route for a few hours, in an emergency. */
		NOOD,
		/** The route, and the content of what the own organisation wrote. */
		BEGELEIDING;

		/** Whether this is enough to see how the route stands now. */
		public boolean zietStand() {
			return this == REGIE || this == NOOD || this == BEGELEIDING;
		}

	}

}
