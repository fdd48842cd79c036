package nl.transitieroute.begeleidingnaarwerk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.transitieroute.Weigering;
import nl.transitieroute.route.Route;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The employers of a youth, one after the other: found, tried out, matched, and in the
 * end a job that lasts. The newest one that has not ended is the one at hand.
 */
@Service
@Transactional
public class Werkplekken {

	private final JdbcClient jdbc;

	private final Clock clock;

	Werkplekken(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public List<Werkplek> van(Route route) {
		return this.jdbc.sql("select * from werkplek where route_id = ? order by id")
			.param(route.id())
			.query(Werkplek.class)
			.list();
	}

	/** The employer at hand. */
	@Transactional(readOnly = true)
	public Optional<Werkplek> huidige(Route route) {
		return this.jdbc.sql("""
				select * from werkplek where route_id = ? and status in ('gevonden', 'proef', 'match')
				order by id desc fetch first 1 row only""").param(route.id()).query(Werkplek.class).optional();
	}

	/**
	 * @param proefTot last day of the trial placement, null for none
	 */
	void vind(Route route, String werkgever, String functie, LocalDate proefTot) {
		if (proefTot != null) {
			moetNogKomen(proefTot);
		}
		this.jdbc.sql("""
				insert into werkplek (route_id, werkgever, functie, status, gevonden_op, proef_tot)
				values (?, ?, ?, ?, ?, ?)""")
			.params(route.id(), werkgever, functie, (proefTot != null) ? "proef" : "gevonden", vandaag(), proefTot)
			.update();
	}

	void match(Route route, String functie, Number uren, String contractvorm, LocalDate begintOp, LocalDate bezoekOp) {
		moetNogKomen(bezoekOp);
		this.jdbc.sql("""
				update werkplek set status = 'match', functie = ?, uren = ?, contractvorm = ?, begint_op = ?,
				bezoek_op = ? where id = ?""")
			.params(functie, uren, contractvorm, begintOp, bezoekOp, deze(route).id())
			.update();
	}

	/** What it is like now; null keeps what was known. */
	void werkBij(Route route, Number uren, String contractvorm) {
		this.jdbc
			.sql("update werkplek set uren = coalesce(?, uren), contractvorm = coalesce(?, contractvorm) where id = ?")
			.params(uren, contractvorm, deze(route).id())
			.update();
	}

	void bezoekOp(Route route, LocalDate dag) {
		moetNogKomen(dag);
		this.jdbc.sql("update werkplek set bezoek_op = ? where id = ?").params(dag, deze(route).id()).update();
	}

	/** Goals with the employer, to be looked at on a day. */
	void stelDoelen(Route route, String doelen, Number uren, LocalDate dag) {
		bezoekOp(route, dag);
		this.jdbc.sql("update werkplek set doelen = ?, doelen_uren = ? where id = ?")
			.params(doelen, uren, deze(route).id())
			.update();
	}

	void plaats(Route route) {
		this.jdbc.sql("update werkplek set status = 'geplaatst' where id = ?").param(deze(route).id()).update();
	}

	void stop(Route route, String reden) {
		this.jdbc.sql("update werkplek set status = 'gestopt', beeindigd_op = ?, reden = ? where id = ?")
			.params(vandaag(), reden, deze(route).id())
			.update();
	}

	private Werkplek deze(Route route) {
		return huidige(route).orElseThrow(
				() -> new Weigering("Er is nog geen werkgever gevonden. Leg eerst vast welke werkgever het is."));
	}

	private void moetNogKomen(LocalDate dag) {
		if (!dag.isAfter(vandaag())) {
			throw new Weigering("Kies een dag na vandaag.");
		}
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

}
