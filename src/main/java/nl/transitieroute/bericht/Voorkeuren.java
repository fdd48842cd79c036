package nl.transitieroute.bericht;

import nl.transitieroute.Weigering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each member of staff wants to get by mail. */
@Repository
@Transactional
public class Voorkeuren {

	private static final int VROEGST = 6;

	private static final int LAATST = 12;

	private final JdbcClient jdbc;

	Voorkeuren(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Voorkeur van(String medewerkerId) {
		return this.jdbc.sql("select overzicht, uur, uitnodigingen from bericht_voorkeur where medewerker_id = ?")
			.param(medewerkerId)
			.query(Voorkeur.class)
			.optional()
			.orElse(Voorkeur.GEWOON);
	}

	/**
	 * @throws Weigering when the hour is outside the morning
	 */
	public void bewaar(String medewerkerId, Voorkeur voorkeur) {
		if (voorkeur.uur() != null && (voorkeur.uur() < VROEGST || voorkeur.uur() > LAATST)) {
			throw new Weigering("Het overzicht komt tussen 6 en 12 uur. Kies een uur uit de lijst.");
		}
		this.jdbc.sql("delete from bericht_voorkeur where medewerker_id = ?").param(medewerkerId).update();
		this.jdbc.sql("insert into bericht_voorkeur (medewerker_id, overzicht, uur, uitnodigingen) values (?, ?, ?, ?)")
			.params(medewerkerId, voorkeur.overzicht(), voorkeur.uur(), voorkeur.uitnodigingen())
			.update();
	}

}
