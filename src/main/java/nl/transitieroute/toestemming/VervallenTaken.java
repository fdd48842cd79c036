package nl.transitieroute.toestemming;

import java.util.Collection;
import java.util.Optional;

import nl.transitieroute.route.Taakeinde;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that a party lost with the consent. */
@Repository
class VervallenTaken implements Taakeinde {

	private final JdbcClient jdbc;

	VervallenTaken(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void noteer(Intrekking intrekking, Collection<String> taken) {
		for (String taak : taken) {
			this.jdbc.sql("delete from vervallen_taak where taak_id = ? and organisatie_id = ?")
				.params(taak, intrekking.organisatieId())
				.update();
			this.jdbc.sql("insert into vervallen_taak (taak_id, organisatie_id, intrekking_id) values (?, ?, ?)")
				.params(taak, intrekking.organisatieId(), intrekking.id())
				.update();
		}
	}

	@Override
	public Optional<String> waarom(String taakId, String organisatieId) {
		return this.jdbc.sql("""
				select i.einde from vervallen_taak v join intrekking i on i.id = v.intrekking_id
				where v.taak_id = ? and v.organisatie_id = ?""")
			.params(taakId, organisatieId)
			.query(String.class)
			.optional()
			.map((einde) -> "De toestemming van de jongere voor jouw organisatie is " + einde
					+ ". Daarom is deze taak bij jullie vervallen en is wat je invulde niet opgeslagen. "
					+ "School gaat verder met de jongere. Ververs de takenlijst.");
	}

}
