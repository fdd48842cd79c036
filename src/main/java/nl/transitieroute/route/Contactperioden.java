package nl.transitieroute.route;

import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who was the contact person when. Written by {@link Routes} in the transaction that
 * changes it, so that there is always exactly one for an open route.
 */
@Repository
public class Contactperioden {

	private final JdbcClient jdbc;

	Contactperioden(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of them, oldest first. */
	public List<Contactperiode> van(Route route) {
		return this.jdbc.sql("""
				select medewerker_id, organisatie_id, van, tot from contactpersoon_periode where route_id = ?
				order by van, id""").param(route.id()).query(Contactperiode.class).list();
	}

	void begin(long routeId, String medewerkerId, String organisatieId, OffsetDateTime nu) {
		this.jdbc.sql(
				"insert into contactpersoon_periode (route_id, medewerker_id, organisatie_id, van) values (?, ?, ?, ?)")
			.params(routeId, medewerkerId, organisatieId, nu)
			.update();
	}

	/** The same person at the same organisation goes on; anybody else begins anew. */
	void wissel(Route was, String medewerkerId, String organisatieId, OffsetDateTime nu) {
		if (!was.contactpersoonId().equals(medewerkerId) || !was.verantwoordelijkeId().equals(organisatieId)) {
			sluit(was.id(), nu);
			begin(was.id(), medewerkerId, organisatieId, nu);
		}
	}

	void sluit(long routeId, OffsetDateTime nu) {
		this.jdbc.sql("update contactpersoon_periode set tot = ? where route_id = ? and tot is null")
			.params(nu, routeId)
			.update();
	}

}
