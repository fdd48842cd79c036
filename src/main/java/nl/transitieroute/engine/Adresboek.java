package nl.transitieroute.engine;

import java.util.List;
import java.util.Optional;

import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Rolnaam;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The directory in the shape in which the engine knows people and groups. */
@Component
class Adresboek {

	private static final String GROEP = "m.organisatie_id || '.' || r.rol";

	private final JdbcClient jdbc;

	Adresboek(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<User> personen() {
		return this.jdbc.sql("select id, naam, email from medewerker where actief order by id")
			.query((rij, nr) -> persoon(rij.getString("id"), rij.getString("naam"), rij.getString("email")))
			.list();
	}

	Optional<User> persoon(String id) {
		return this.jdbc.sql("select id, naam, email from medewerker where actief and id = ?")
			.param(id)
			.query((rij, nr) -> persoon(rij.getString("id"), rij.getString("naam"), rij.getString("email")))
			.optional();
	}

	List<String> leden(String groepId) {
		return this.jdbc.sql("""
				select m.id from medewerker m join medewerker_rol r on r.medewerker_id = m.id
				where m.actief and %s = ?""".formatted(GROEP)).param(groepId).query(String.class).list();
	}

	/** Every group that has somebody in it. */
	List<Group> groepen() {
		return this.jdbc
			.sql("""
					select distinct o.id, o.naam, o.soort, r.rol from medewerker m join medewerker_rol r
					on r.medewerker_id = m.id join organisatie o on o.id = m.organisatie_id where m.actief order by o.id, r.rol""")
			.query((rij, nr) -> groep(rij.getString("id"), rij.getString("naam"), rij.getString("soort"),
					rij.getString("rol")))
			.list();
	}

	List<String> groepenVan(String medewerkerId) {
		return this.jdbc.sql("""
				select %s from medewerker m join medewerker_rol r on r.medewerker_id = m.id
				where m.actief and m.id = ?""".formatted(GROEP)).param(medewerkerId).query(String.class).list();
	}

	/** The roles of somebody who is active. */
	List<String> rollenVan(String medewerkerId) {
		return this.jdbc.sql("""
				select r.rol from medewerker m join medewerker_rol r on r.medewerker_id = m.id
				where m.actief and m.id = ?""").param(medewerkerId).query(String.class).list();
	}

	private static User persoon(String id, String naam, String email) {
		UserEntity persoon = new UserEntity(id);
		int spatie = naam.indexOf(' ');
		persoon.setFirstName((spatie < 0) ? "" : naam.substring(0, spatie));
		persoon.setLastName(naam.substring(spatie + 1));
		persoon.setEmail(email);
		return persoon;
	}

	private static Group groep(String organisatieId, String organisatie, String soort, String rol) {
		GroupEntity groep = new GroupEntity(Organisatie.groep(organisatieId, rol));
		groep.setName(Rolnaam.van(rol) + " · " + organisatie);
		groep.setType(soort);
		return groep;
	}

}
