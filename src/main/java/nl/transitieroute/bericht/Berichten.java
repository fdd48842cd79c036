package nl.transitieroute.bericht;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routevolger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outbox and sent ledger. A message stands here once for each person, kind, subject, day
 * and version, so it cannot go twice; it is put here in the transaction of what it tells
 * of, so it cannot be forgotten. Several nodes may send at once: each claims a row first.
 */
@Repository
@Transactional
public class Berichten implements Routevolger {

	private static final String KOLOMMEN = """
			select id, soort, ontvanger_soort, ontvanger, route_id, sleutel, dag, versie, status, reden, pogingen,
			uiterlijk_op from bericht\s""";

	/** Longer than any sending takes; after it the node that had it must be dead. */
	private static final Duration IN_HANDEN = Duration.ofMinutes(10);

	private final JdbcClient jdbc;

	private final Berichtinstellingen instellingen;

	private final Clock clock;

	Berichten(JdbcClient jdbc, Berichtinstellingen instellingen, Clock clock) {
		this.jdbc = jdbc;
		this.instellingen = instellingen;
		this.clock = clock;
	}

	/**
	 * Puts a message ready, unless it stands in the ledger already. While the switch is
	 * off it is written down as switched off, and stays so.
	 */
	public void zetKlaar(NieuwBericht nieuw) {
		if (kent(nieuw)) {
			return;
		}
		boolean aan = this.instellingen.versturen();
		this.jdbc.sql("""
				insert into bericht (soort, ontvanger_soort, ontvanger, jongere_id, route_id, sleutel, dag, versie,
				status, gemaakt_op, volgende_op, uiterlijk_op, afgehandeld_op)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(nieuw.soort(), nieuw.ontvangerSoort(), nieuw.ontvanger(), nieuw.jongereId(), nieuw.routeId(),
					nieuw.sleutel(), nieuw.dag(), nieuw.versie(), aan ? "wacht" : "uitgezet", nu(), nieuw.vanaf(),
					nieuw.uiterlijk(), aan ? null : nu())
			.update();
	}

	private boolean kent(NieuwBericht nieuw) {
		return this.jdbc.sql("""
				select count(*) from bericht where ontvanger_soort = ? and ontvanger = ? and soort = ? and sleutel = ?
				and dag = ? and versie = ?""")
			.params(nieuw.ontvangerSoort(), nieuw.ontvanger(), nieuw.soort(), nieuw.sleutel(), nieuw.dag(),
					nieuw.versie())
			.query(Long.class)
			.single() > 0;
	}

	/** What may be sent now, the longest waiting first. */
	List<Bericht> aanDeBeurt(int hoeveel) {
		return this.jdbc.sql(KOLOMMEN + """
				where status in ('wacht', 'bezig') and volgende_op <= ? order by volgende_op, id
				fetch first %d rows only""".formatted(hoeveel)).param(nu()).query(Bericht.class).list();
	}

	/** Takes a message in hand; false when another node has it. */
	boolean neem(Bericht bericht) {
		return this.jdbc.sql("""
				update bericht set status = 'bezig', pogingen = pogingen + 1, volgende_op = ?
				where id = ? and status = ? and pogingen = ?""")
			.params(nu().plus(IN_HANDEN), bericht.id(), bericht.status(), bericht.pogingen())
			.update() == 1;
	}

	void verstuurd(Bericht bericht) {
		handelAf(bericht, "verstuurd", null);
	}

	/** It will never go. */
	void mislukt(Bericht bericht, String reden) {
		handelAf(bericht, "mislukt", reden);
	}

	/** What it told of is gone, or its day is over. */
	void vervalt(Bericht bericht, String reden) {
		handelAf(bericht, "vervallen", reden);
	}

	private void handelAf(Bericht bericht, String status, String reden) {
		this.jdbc.sql("update bericht set status = ?, reden = ?, afgehandeld_op = ? where id = ?")
			.params(status, reden, nu(), bericht.id())
			.update();
	}

	/** The server did not take it: again later. Does not revive what lapsed meanwhile. */
	void later(Bericht bericht, OffsetDateTime wanneer, String reden) {
		this.jdbc
			.sql("update bericht set status = 'wacht', reden = ?, volgende_op = ? where id = ? and status = 'bezig'")
			.params(reden, wanneer, bericht.id())
			.update();
	}

	/** The server answers again: what waited for it is due at once. */
	void serverIsTerug(String reden) {
		this.jdbc.sql("update bericht set volgende_op = ?, reden = null where status = 'wacht' and reden = ?")
			.params(nu(), reden)
			.update();
	}

	/** The newest message of this kind about the subject to anybody. */
	public Optional<Bericht> laatste(String soort, String sleutel) {
		return this.jdbc.sql(KOLOMMEN + "where sleutel = ? and soort = ? order by id desc fetch first 1 rows only")
			.params(sleutel, soort)
			.query(Bericht.class)
			.optional();
	}

	/** How many messages of this kind there ever were about the subject. */
	public int aantal(String soort, String sleutel) {
		return this.jdbc.sql("select count(*) from bericht where sleutel = ? and soort = ?")
			.params(sleutel, soort)
			.query(Integer.class)
			.single();
	}

	/** The last one before this that told the same person of the subject. */
	public Optional<Bericht> vorigeVerstuurde(Bericht bericht) {
		return this.jdbc.sql(KOLOMMEN + """
				where sleutel = ? and soort = ? and ontvanger_soort = ? and ontvanger = ? and status = 'verstuurd'
				and id < ? order by id desc fetch first 1 rows only""")
			.params(bericht.sleutel(), bericht.soort(), bericht.ontvangerSoort(), bericht.ontvanger(), bericht.id())
			.query(Bericht.class)
			.optional();
	}

	/** Whether such a message was ever put ready for this member of staff. */
	public boolean kent(String medewerkerId, String soort, String sleutel) {
		return tel(medewerkerId, soort, sleutel, "") > 0;
	}

	/** Whether this member of staff got such a message. */
	public boolean kreeg(String medewerkerId, String soort, String sleutel) {
		return tel(medewerkerId, soort, sleutel, " and status = 'verstuurd'") > 0;
	}

	private long tel(String medewerkerId, String soort, String sleutel, String voorwaarde) {
		return this.jdbc
			.sql("select count(*) from bericht where sleutel = ? and soort = ? and ontvanger_soort = 'medewerker' "
					+ "and ontvanger = ?" + voorwaarde)
			.params(sleutel, soort, medewerkerId)
			.query(Long.class)
			.single();
	}

	/** Of a closed route nothing leaves any more, whatever the reason. */
	@Override
	public void gesloten(Route route) {
		this.jdbc.sql("""
				update bericht set status = 'vervallen', reden = 'route-gesloten', afgehandeld_op = ?
				where route_id = ? and status in ('wacht', 'bezig')""").params(nu(), route.id()).update();
	}

	/** What failed for good gets another chance, as long as it may still go. */
	public int probeerOpnieuw() {
		return this.jdbc.sql("""
				update bericht set status = 'wacht', reden = null, pogingen = 0, volgende_op = ?, afgehandeld_op = null
				where status = 'mislukt' and uiterlijk_op > ?""").params(nu(), nu()).update();
	}

	/** Settled messages of before this day are not kept. */
	int ruimOp(OffsetDateTime voor) {
		return this.jdbc.sql("delete from bericht where afgehandeld_op < ? and uiterlijk_op < ?")
			.params(voor, voor)
			.update();
	}

	private OffsetDateTime nu() {
		return OffsetDateTime.now(this.clock);
	}

}
