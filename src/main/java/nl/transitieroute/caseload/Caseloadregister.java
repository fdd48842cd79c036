package nl.transitieroute.caseload;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of every handover of a caseload, and whose caseload is how big. */
@Repository
class Caseloadregister {

	private static final String OVERDRACHT = """
			select o.*,
			(select count(*) from caseload_overdracht_route r where r.overdracht_id = o.id) as aantal,
			(select count(*) from caseload_overdracht_route r where r.overdracht_id = o.id
			  and r.status = 'OVERGEDRAGEN') as overgedragen,
			(select count(*) from caseload_overdracht_route r where r.overdracht_id = o.id
			  and r.status = 'NIET_GEDAAN') as niet_gedaan
			from caseload_overdracht o""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Caseloadregister(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	long voegToe(String organisatieId, Caseloadaanvraag aanvraag, String gevraagdDoor) {
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		var sleutel = new org.springframework.jdbc.support.GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into caseload_overdracht (organisatie_id, van_id, naar_id, vervanger_id, reden, gevraagd_door,
				gevraagd_op) values (?, ?, ?, ?, ?, ?, ?)""")
			.params(organisatieId, aanvraag.van(), aanvraag.naar(), aanvraag.vervanger(), aanvraag.reden(),
					gevraagdDoor, nu)
			.update(sleutel, "id");
		return sleutel.getKeyAs(Long.class);
	}

	void voegToe(long overdrachtId, long routeId) {
		this.jdbc.sql("insert into caseload_overdracht_route (overdracht_id, route_id, status) values (?, ?, 'WACHT')")
			.params(overdrachtId, routeId)
			.update();
	}

	Optional<Caseloadoverdracht> metId(long id) {
		return this.jdbc.sql(OVERDRACHT + " where o.id = ?").param(id).query(Caseloadoverdracht.class).optional();
	}

	/** The newest first; all organisations when none is named. */
	List<Caseloadoverdracht> laatste(String organisatieId, int aantal) {
		return this.jdbc.sql(OVERDRACHT + """
				 where cast(:organisatie as varchar(64)) is null or o.organisatie_id = :organisatie
				order by o.gevraagd_op desc, o.id desc fetch first :aantal rows only""")
			.param("organisatie", organisatieId, java.sql.Types.VARCHAR)
			.param("aantal", aantal)
			.query(Caseloadoverdracht.class)
			.list();
	}

	List<Caseloadroute> routes(long overdrachtId) {
		return this.jdbc.sql("""
				select c.route_id, r.nummer, c.status, c.reden from caseload_overdracht_route c
				join route r on r.id = c.route_id where c.overdracht_id = ? order by r.nummer""")
			.param(overdrachtId)
			.query(Caseloadroute.class)
			.list();
	}

	List<String> wachtend(long overdrachtId) {
		return this.jdbc.sql("""
				select r.nummer from caseload_overdracht_route c join route r on r.id = c.route_id
				where c.overdracht_id = ? and c.status = 'WACHT' order by r.nummer""")
			.param(overdrachtId)
			.query(String.class)
			.list();
	}

	/** The row, and the route with it, held until the transaction ends. */
	Optional<Caseloadroute> neem(long overdrachtId, String nummer) {
		this.jdbc.sql("select id from route where nummer = ? for update").param(nummer).query(Long.class).optional();
		return this.jdbc.sql("""
				select c.route_id, r.nummer, c.status, c.reden from caseload_overdracht_route c
				join route r on r.id = c.route_id where c.overdracht_id = ? and r.nummer = ?""")
			.params(overdrachtId, nummer)
			.query(Caseloadroute.class)
			.optional();
	}

	void zet(long overdrachtId, long routeId, String status, String reden) {
		this.jdbc.sql("""
				update caseload_overdracht_route set status = ?, reden = ?, gedaan_op = ?
				where overdracht_id = ? and route_id = ?""")
			.params(status, reden, OffsetDateTime.now(this.clock), overdrachtId, routeId)
			.update();
	}

	void klaar(long overdrachtId) {
		this.jdbc.sql("update caseload_overdracht set klaar_op = ? where id = ?")
			.params(OffsetDateTime.now(this.clock), overdrachtId)
			.update();
	}

	/** Open routes of which this person is contact person there, by number. */
	List<String> caseload(String medewerkerId, String organisatieId) {
		return this.jdbc.sql("""
				select nummer from route where contactpersoon_id = ? and verantwoordelijke_id = ?
				and status <> 'AFGESLOTEN' order by nummer""")
			.params(medewerkerId, organisatieId)
			.query(String.class)
			.list();
	}

	/** Routes of this person that wait in a handover already. */
	List<String> onderweg(String medewerkerId) {
		return this.jdbc.sql("""
				select r.nummer from caseload_overdracht_route c join caseload_overdracht o on o.id = c.overdracht_id
				join route r on r.id = c.route_id where o.van_id = ? and c.status = 'WACHT' order by r.nummer""")
			.param(medewerkerId)
			.query(String.class)
			.list();
	}

}
