package nl.transitieroute.vangnet;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the net, and whose turn it is to look. */
@Repository
class Meldingenregister {

	private static final int PER_KEER = 500;

	private final JdbcClient jdbc;

	private final JdbcTemplate veel;

	Meldingenregister(JdbcClient jdbc, JdbcTemplate veel) {
		this.jdbc = jdbc;
		this.veel = veel;
	}

	/**
	 * Whether nobody began after that moment; holds the turn until the transaction ends.
	 */
	boolean neemBeurt(OffsetDateTime nu, OffsetDateTime niemandNa) {
		return this.jdbc.sql("update vangnet_ronde set begonnen_op = ? where id = 1 and begonnen_op <= ?")
			.params(nu, niemandNa)
			.update() == 1;
	}

	void klaar(OffsetDateTime nu) {
		this.jdbc.sql("update vangnet_ronde set klaar_op = ? where id = 1").param(nu).update();
	}

	/** When somebody looked last; empty when nobody ever did. */
	Optional<OffsetDateTime> gekeken() {
		return this.jdbc.sql("select klaar_op from vangnet_ronde where id = 1 and klaar_op is not null")
			.query(OffsetDateTime.class)
			.optional();
	}

	/** What stands, by key, with its words. */
	Map<String, String> open() {
		Map<String, String> open = new HashMap<>();
		this.jdbc.sql("select sleutel, wat from vangnetmelding where opgelost_op is null").query((rij) -> {
			open.put(rij.getString("sleutel"), rij.getString("wat"));
		});
		return open;
	}

	void voegToe(List<Bevinding> nieuw, OffsetDateTime nu) {
		this.veel.batchUpdate("""
				insert into vangnetmelding (soort, sleutel, open_sleutel, route_id, organisatie_id, medewerker_id,
				onderdeel, wat, sinds, gezien_op) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", nieuw, PER_KEER,
				(rij, een) -> {
					rij.setString(1, een.soort().sleutel());
					rij.setString(2, een.sleutel());
					rij.setString(3, een.sleutel());
					rij.setObject(4, een.routeId(), Types.BIGINT);
					rij.setString(5, een.organisatieId());
					rij.setString(6, een.medewerkerId());
					rij.setString(7, een.onderdeel());
					rij.setString(8, een.wat());
					rij.setObject(9, (een.sinds() != null && een.sinds().isBefore(nu)) ? een.sinds() : nu);
					rij.setObject(10, nu);
				});
	}

	void verander(List<Bevinding> anders) {
		this.veel.batchUpdate("update vangnetmelding set wat = ?, medewerker_id = ? where open_sleutel = ?", anders,
				PER_KEER, (rij, een) -> {
					rij.setString(1, een.wat());
					rij.setString(2, een.medewerkerId());
					rij.setString(3, een.sleutel());
				});
	}

	void losOp(Collection<String> sleutels, OffsetDateTime nu) {
		this.veel.batchUpdate("update vangnetmelding set opgelost_op = ?, open_sleutel = null where open_sleutel = ?",
				sleutels, PER_KEER, (rij, sleutel) -> {
					rij.setObject(1, nu);
					rij.setString(2, sleutel);
				});
	}

	/** What was mended before that moment is forgotten. */
	void ruimOp(OffsetDateTime voor) {
		this.jdbc.sql("delete from vangnetmelding where opgelost_op < ?").param(voor).update();
	}

}
