package nl.transitieroute.beheer;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import nl.transitieroute.organisatie.Uitvoerder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who changed what in the directory, with the old and the new value. Append-only; kept to
 * account for who gave whom access (AVG art. 5 lid 2).
 */
@Repository
public class Beheerlog {

	private static final int LANGSTE = 2000;

	private final JdbcClient jdbc;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Beheerlog(JdbcClient jdbc, Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/**
	 * @param onderwerp medewerker, organisatie, verlof, gemeente or dienstverlening
	 * @param sleutel which one
	 */
	public void noteer(String onderwerp, String sleutel, String wat, String oud, String nieuw) {
		this.jdbc.sql("""
				insert into beheer_log (moment, medewerker_id, onderwerp, sleutel, wat, oud, nieuw)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(OffsetDateTime.now(this.clock), this.uitvoerder.medewerkerId(), onderwerp, sleutel, wat,
					ingekort(oud), ingekort(nieuw))
			.update();
	}

	/** The newest first. */
	public List<Regel> laatste(int aantal) {
		return this.jdbc.sql("""
				select l.moment, coalesce(m.naam, l.medewerker_id) as wie, l.onderwerp, l.sleutel, l.wat, l.oud, l.nieuw
				from beheer_log l left join medewerker m on m.id = l.medewerker_id
				order by l.id desc fetch first ? rows only""").param(aantal).query(Regel.class).list();
	}

	private static String ingekort(String tekst) {
		return (tekst != null && tekst.length() > LANGSTE) ? tekst.substring(0, LANGSTE) : tekst;
	}

	/** One change. */
	public record Regel(OffsetDateTime moment, String wie, String onderwerp, String sleutel, String wat, String oud,
			String nieuw) {
	}

}
