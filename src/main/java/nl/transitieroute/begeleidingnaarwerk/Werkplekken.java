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

	/** Where the youth works now, as far as is known. */
	@Transactional(readOnly = true)
	public Optional<Werkplek> werk(Route route) {
		return this.jdbc.sql("""
				select * from werkplek where route_id = ? and status in ('match', 'geplaatst')
				order by id desc fetch first 1 row only""").param(route.id()).query(Werkplek.class).optional();
	}

	/**
	 * The youth works there now, without our guidance; where he worked before is over.
	 */
	public void begint(Route route, String werkgever, String functie, Number uren, String contractvorm,
			LocalDate begintOp) {
		beeindigWerk(route, "nieuw-werk");
		this.jdbc.sql("""
				insert into werkplek (route_id, werkgever, functie, uren, contractvorm, status, gevonden_op, begint_op)
				values (?, ?, ?, ?, ?, 'geplaatst', ?, ?)""")
			.params(route.id(), werkgever, functie, uren, contractvorm, vandaag(), begintOp)
			.update();
	}

	/**
	 * Other hours at the same work.
	 * @param werkgever needed only when it is not known yet where the youth works
	 * @throws Weigering when it is not known where
	 */
	public void wijzigUren(Route route, String werkgever, Number uren) {
		Optional<Werkplek> werk = werk(route);
		if (werk.isPresent()) {
			this.jdbc.sql("update werkplek set uren = ? where id = ?").params(uren, werk.get().id()).update();
		}
		else if (werkgever != null && !werkgever.isBlank()) {
			begint(route, werkgever.strip(), null, uren, null, null);
		}
		else {
			throw new Weigering("Er is nog geen werkgever bekend. Vul in bij welke werkgever de jongere werkt.");
		}
	}

	/** The youth lost the job. */
	public void verloren(Route route) {
		beeindigWerk(route, "baanverlies");
	}

	private void beeindigWerk(Route route, String reden) {
		this.jdbc.sql("""
				update werkplek set status = 'gestopt', beeindigd_op = ?, reden = ?
				where route_id = ? and status = 'geplaatst'""").params(vandaag(), reden, route.id()).update();
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
