package nl.transitieroute.organisatie;

import java.util.List;
import java.util.Optional;

import nl.transitieroute.Weigering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The directory: organisations, their staff and roles, and which municipality belongs
 * where.
 */
@Repository
public class Organisaties {

	private final JdbcClient jdbc;

	Organisaties(JdbcClient jdbc) {
		this.jdbc = jdbc;
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

	public Optional<Gemeente> gemeenteMetNaam(String naam) {
		return this.jdbc.sql(
				"select code, naam, rmc_id, wi_id, regie_id from gemeente where lower(naam) = lower(?) and geldig_tot is null")
			.param(naam)
			.query(Gemeente.class)
			.optional();
	}

	public Optional<Gemeente> gemeente(String code) {
		return this.jdbc.sql("select code, naam, rmc_id, wi_id, regie_id from gemeente where code = ?")
			.param(code)
			.query(Gemeente.class)
			.optional();
	}

	public List<String> gemeentenamen() {
		return this.jdbc.sql("select naam from gemeente where geldig_tot is null order by naam")
			.query(String.class)
			.list();
	}

}
