package nl.transitieroute.vangnet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import nl.transitieroute.organisatie.Begeleidersrollen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether the people that open routes lean on are there: contact person, stand-in, who
 * stands in during leave, and the regisseur of each region.
 */
@Repository
class MensenControle implements Controle {

	/** Somebody who can be contact person at the responsible organisation. */
	private static final String BEGELEIDT_DAAR = """
			exists (select 1 from medewerker m join medewerker_rol l on l.medewerker_id = m.id
			where m.id = %s and m.actief and m.organisatie_id = r.verantwoordelijke_id and l.rol in (:begeleiders))""";

	private final JdbcClient jdbc;

	private final Clock clock;

	MensenControle(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public List<Bevinding> kijk() {
		return Stream.of(contactpersonen(), vervangers(), verlof(), regios()).flatMap(List::stream).toList();
	}

	private List<Bevinding> contactpersonen() {
		return this.jdbc.sql("""
				select r.id, r.contactpersoon_id, coalesce(c.naam, r.contactpersoon_id) as naam from route r
				left join medewerker c on c.id = r.contactpersoon_id
				where r.status <> 'AFGESLOTEN' and not\s""" + BEGELEIDT_DAAR.formatted("r.contactpersoon_id"))
			.param("begeleiders", Begeleidersrollen.ALLE)
			.query((rij, nr) -> Bevinding.vanRoute(Soort.CONTACTPERSOON_WEG, rij.getLong("id"),
					rij.getString("contactpersoon_id"),
					"Contactpersoon " + rij.getString("naam")
							+ " werkt niet meer als begeleider bij de verantwoordelijke organisatie.",
					null))
			.list();
	}

	private List<Bevinding> vervangers() {
		return this.jdbc.sql("""
				select r.id, r.vervanger_id, r.contactpersoon_id, coalesce(v.naam, r.vervanger_id) as naam from route r
				left join medewerker v on v.id = r.vervanger_id
				where r.status <> 'AFGESLOTEN' and r.vervanger_id is not null and not exists (
				  select 1 from medewerker m where m.id = r.vervanger_id and m.actief
				  and m.organisatie_id = r.verantwoordelijke_id)""")
			.query((rij, nr) -> Bevinding.vanRoute(Soort.VERVANGER_WEG, rij.getLong("id"),
					rij.getString("contactpersoon_id"),
					"Vervanger " + rij.getString("naam") + " werkt niet meer bij de verantwoordelijke organisatie.",
					null))
			.list();
	}

	/** Away today, while who stands in left or is away as well. */
	private List<Bevinding> verlof() {
		return this.jdbc.sql("""
				select r.id, a.medewerker_id, m.naam, coalesce(v.naam, a.vervanger_id) as vervanger, a.tot, v.actief
				from verlof a join medewerker m on m.id = a.medewerker_id
				left join medewerker v on v.id = a.vervanger_id
				join route r on r.contactpersoon_id = a.medewerker_id and r.status <> 'AFGESLOTEN'
				where a.ingetrokken_op is null and a.van <= :dag and a.tot >= :dag and m.actief
				and (v.id is null or not v.actief or exists (select 1 from verlof b where b.medewerker_id = v.id
				  and b.ingetrokken_op is null and b.van <= :dag and b.tot >= :dag))""")
			.param("dag", LocalDate.now(this.clock))
			.query((rij, nr) -> Bevinding.vanRoute(Soort.VERLOF_ZONDER_VERVANGER, rij.getLong("id"),
					rij.getString("medewerker_id"),
					"Contactpersoon %s heeft verlof tot en met %s, en vervanger %s is er ook niet.".formatted(
							rij.getString("naam"), Dag.van(rij.getObject("tot", LocalDate.class)),
							rij.getString("vervanger")),
					null))
			.list();
	}

	/** Of every organisation that is the regie of an open route. */
	private List<Bevinding> regios() {
		return new ArrayList<>(this.jdbc.sql("""
				select o.id, o.naam from organisatie o
				where o.id in (select regie_id from route where status <> 'AFGESLOTEN')
				and not exists (select 1 from medewerker m join medewerker_rol l on l.medewerker_id = m.id
				  where m.organisatie_id = o.id and m.actief and l.rol = :regisseur)""")
			.param("regisseur", Begeleidersrollen.REGISSEUR)
			.query((rij, nr) -> Bevinding.vanOrganisatie(Soort.REGIO_ZONDER_REGISSEUR, rij.getString("id"),
					"Bij " + rij.getString("naam") + " heeft niemand de rol regisseur: niemand ziet daar escalaties."))
			.list());
	}

}
