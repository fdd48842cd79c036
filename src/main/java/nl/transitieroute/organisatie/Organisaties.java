package nl.transitieroute.organisatie;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.transitieroute.Weigering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The directory: organisations, their staff and roles, and which municipality belongs
 * where on which day.
 */
@Repository
public class Organisaties {

	/**
	 * Valid on a day. What was before the first row of a municipality is not known to us:
	 * then the first row speaks.
	 */
	private static final String GELDIG = """
			(i.geldig_vanaf <= :dag or i.geldig_vanaf = (select min(geldig_vanaf) from gemeente_indeling e
			  where e.gemeente_code = i.gemeente_code)) and (i.geldig_tot is null or i.geldig_tot >= :dag)""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Organisaties(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public Organisatie metId(String id) {
		return this.jdbc.sql("select id, soort, naam from organisatie where id = ?")
			.param(id)
			.query(Organisatie.class)
			.optional()
			.orElseThrow(
					() -> new Weigering("Organisatie '" + id + "' is niet bekend. Kies een organisatie uit de lijst."));
	}

	public List<Organisatie> alle() {
		return this.jdbc.sql("select id, soort, naam from organisatie order by id").query(Organisatie.class).list();
	}

	/** The name, or the id itself for who is no organisation. */
	public String naam(String organisatieId) {
		return this.jdbc.sql("select naam from organisatie where id = ?")
			.param(organisatieId)
			.query(String.class)
			.optional()
			.orElse(organisatieId);
	}

	public Optional<Medewerker> medewerker(String id) {
		return this.jdbc
			.sql("select id, naam, email, organisatie_id, vervanger_id, actief from medewerker where id = ?")
			.param(id)
			.query(Medewerker.class)
			.optional();
	}

	/** Active staff with one of these roles, by name; all roles when none is given. */
	public List<Medewerker> medewerkers(String organisatieId, String... rollen) {
		List<String> gevraagd = (rollen.length > 0) ? List.of(rollen) : List.of("");
		return this.jdbc.sql("""
				select id, naam, email, organisatie_id, vervanger_id, actief from medewerker m
				where organisatie_id = :organisatie and actief and (:alle or exists (
				  select 1 from medewerker_rol r where r.medewerker_id = m.id and r.rol in (:rollen)))
				order by naam, id""")
			.param("organisatie", organisatieId)
			.param("alle", rollen.length == 0)
			.param("rollen", gevraagd)
			.query(Medewerker.class)
			.list();
	}

	/** Active staff that guides youths, by name: who can be a contact person. */
	public List<Medewerker> begeleiders(String organisatieId) {
		return medewerkers(organisatieId, Begeleidersrollen.ALLE.toArray(String[]::new));
	}

	public List<String> rollen(String medewerkerId) {
		return this.jdbc.sql("select rol from medewerker_rol where medewerker_id = ? order by rol")
			.param(medewerkerId)
			.query(String.class)
			.list();
	}

	/** The groups of a person: one for each role at his organisation. */
	public List<String> groepen(String medewerkerId) {
		return medewerker(medewerkerId)
			.map((medewerker) -> rollen(medewerkerId).stream()
				.map((rol) -> Organisatie.groep(medewerker.organisatieId(), rol))
				.toList())
			.orElse(List.of());
	}

	/** The municipality that has this name today. */
	public Optional<Gemeente> gemeenteMetNaam(String naam) {
		return gemeente("lower(i.naam) = lower(:gezocht)", naam, LocalDate.now(this.clock));
	}

	/** The municipality with this code, as it is today; empty when it was merged away. */
	public Optional<Gemeente> gemeente(String code) {
		return gemeente(code, LocalDate.now(this.clock));
	}

	/** Who served the municipality on a day. */
	public Optional<Gemeente> gemeente(String code, LocalDate dag) {
		return gemeente("i.gemeente_code = :gezocht", code, dag);
	}

	/** What the municipality is called, or was called last. */
	public Optional<String> gemeentenaam(String code) {
		return this.jdbc.sql("""
				select naam from gemeente_indeling where gemeente_code = ?
				order by geldig_vanaf desc fetch first 1 rows only""").param(code).query(String.class).optional();
	}

	/** The names that are valid today. */
	public List<String> gemeentenamen() {
		return this.jdbc.sql("select i.naam from gemeente_indeling i where " + GELDIG + " order by i.naam")
			.param("dag", LocalDate.now(this.clock))
			.query(String.class)
			.list();
	}

	private Optional<Gemeente> gemeente(String voorwaarde, String gezocht, LocalDate dag) {
		return this.jdbc.sql("""
				select i.gemeente_code as code, i.naam, d.rmc_id, d.wi_id, d.regie_id from gemeente_indeling i
				left join dienstverlening d on d.gemeente_code = i.gemeente_code and (d.geldig_vanaf <= :dag
				  or d.geldig_vanaf = (select min(geldig_vanaf) from dienstverlening e
				    where e.gemeente_code = d.gemeente_code))
				and (d.geldig_tot is null or d.geldig_tot >= :dag)
				where\s""" + voorwaarde + " and " + GELDIG + " order by i.geldig_vanaf desc, d.geldig_vanaf desc")
			.param("gezocht", gezocht)
			.param("dag", dag)
			.query(Gemeente.class)
			.list()
			.stream()
			.findFirst();
	}

}
