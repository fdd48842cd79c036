package nl.transitieroute.aanmelden.wachtwoord;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what to whose way in; kept for a year. Failures of strangers are counted
 * elsewhere, and not by name.
 */
@Component
public class Aanmeldlogboek {

	private static final int MAANDEN = 12;

	private final JdbcClient jdbc;

	private final Aanmeldpogingen pogingen;

	private final Clock klok = Clock.systemUTC();

	Aanmeldlogboek(JdbcClient jdbc, Aanmeldpogingen pogingen) {
		this.jdbc = jdbc;
		this.pogingen = pogingen;
	}

	/** Somebody came in, by password or by a provider. */
	public void ingelogd(String id) {
		OffsetDateTime nu = OffsetDateTime.now(this.klok);
		account(id);
		this.jdbc.sql("update account set laatst_ingelogd_op = ? where medewerker_id = ?").params(nu, id).update();
		noteer("ingelogd", id, id);
		this.jdbc.sql("delete from aanmeld_logboek where moment < ?").param(nu.minusMonths(MAANDEN)).update();
		this.pogingen.ruimOp();
	}

	void noteer(String wat, String id, String door) {
		this.jdbc.sql("insert into aanmeld_logboek (moment, wat, medewerker_id, door_id) values (?, ?, ?, ?)")
			.params(OffsetDateTime.now(this.klok), wat, id, door)
			.update();
	}

	/** The row of an account, made when it is first needed. */
	void account(String id) {
		if (this.jdbc.sql("select count(*) from account where medewerker_id = ?")
			.param(id)
			.query(Long.class)
			.single() == 0) {
			try {
				this.jdbc.sql("insert into account (medewerker_id) values (?)").param(id).update();
			}
			catch (DuplicateKeyException ex) {
				// Another request was first.
			}
		}
	}

}
