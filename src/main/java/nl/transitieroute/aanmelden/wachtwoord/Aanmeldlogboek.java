package nl.transitieroute.aanmelden.wachtwoord;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who did what to whose way in; kept for a year. Failures of strangers are counted
 * elsewhere, and not by name.
 */
@Component
public class Aanmeldlogboek {

	static final int MEESTE = 200;

	private static final int MAANDEN = 12;

	private static final Map<String, String> WAT = Map.of("ingelogd", "ingelogd", "eenmalig",
			"eenmalig wachtwoord gegeven", "gewijzigd", "eigen wachtwoord gekozen", "vrijgegeven",
			"dicht account geopend", "opdrachtregel", "wachtwoord gezet op de server");

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

	/** The latest first, of accounts whose name holds this. */
	List<Regel> lees(String zoek, boolean ookInloggen) {
		return this.jdbc.sql("""
				select moment, medewerker_id, wat, door_id from aanmeld_logboek
				where medewerker_id like :deel and (:alles or wat <> 'ingelogd')
				order by moment desc, id desc limit :meeste""")
			.param("deel", Accountlijst.deel(zoek))
			.param("alles", ookInloggen)
			.param("meeste", MEESTE)
			.query((rij, nr) -> new Regel(Accountlijst.MOMENT.format(rij.getObject("moment", OffsetDateTime.class)),
					rij.getString("medewerker_id"), WAT.getOrDefault(rij.getString("wat"), rij.getString("wat")),
					rij.getString("door_id")))
			.list();
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

	record Regel(String moment, String account, String wat, String door) {
	}

}
