package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.Weigering;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Termijnen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The help that youths in nazorg asked for, and what was arranged. */
@Service
@Transactional
public class Hulpvragen {

	private final JdbcClient jdbc;

	private final Termijnen termijnen;

	private final Clock clock;

	Hulpvragen(JdbcClient jdbc, Termijnen termijnen, Clock clock) {
		this.jdbc = jdbc;
		this.termijnen = termijnen;
		this.clock = clock;
	}

	/** Opens a question for help; its id is how forms name it. */
	public long open(Route route, String aanleiding) {
		this.jdbc.sql("insert into hulpvraag (route_id, aanleiding, gevraagd_op, status) values (?, ?, ?, 'open')")
			.params(route.id(), aanleiding, vandaag())
			.update();
		return this.jdbc.sql("select max(id) from hulpvraag where route_id = ?")
			.param(route.id())
			.query(Long.class)
			.single();
	}

	public Hulpvraag metId(long id) {
		return this.jdbc.sql("select * from hulpvraag where id = ?").param(id).query(Hulpvraag.class).single();
	}

	/** What was arranged for one question, or for all that are open. */
	public List<Interventie> interventies(long hulpvraagId) {
		return this.jdbc.sql("select * from interventie where hulpvraag_id = ? order by gereed_op, id")
			.param(hulpvraagId)
			.query(Interventie.class)
			.list();
	}

	public List<Hulpvraag> open(Route route) {
		return this.jdbc.sql("select * from hulpvraag where route_id = ? and status = 'open' order by id")
			.param(route.id())
			.query(Hulpvraag.class)
			.list();
	}

	/**
	 * @throws Weigering when a date is not ahead
	 */
	void regel(long hulpvraagId, List<Afspraak> afspraken) {
		this.jdbc.sql("update interventie set status = 'gestopt' where hulpvraag_id = ? and status = 'loopt'")
			.param(hulpvraagId)
			.update();
		for (Afspraak afspraak : afspraken) {
			moetNogKomen(afspraak.gereedOp());
			this.jdbc.sql("""
					insert into interventie (hulpvraag_id, instrument, eigenaar, naam_eigenaar, gereed_op, status)
					values (?, ?, ?, ?, ?, 'loopt')""")
				.params(hulpvraagId, afspraak.instrument(), afspraak.eigenaar(), afspraak.naamEigenaar(),
						afspraak.gereedOp())
				.update();
		}
		zetVolgenOp(hulpvraagId,
				afspraken.stream()
					.map(Afspraak::gereedOp)
					.min(LocalDate::compareTo)
					.orElseGet(() -> this.termijnen.na("hulp-volgen")));
	}

	void kijkOpnieuw(long hulpvraagId, LocalDate dag) {
		moetNogKomen(dag);
		zetVolgenOp(hulpvraagId, dag);
	}

	void losOp(long hulpvraagId) {
		this.jdbc.sql("update interventie set status = 'gelukt' where hulpvraag_id = ? and status = 'loopt'")
			.param(hulpvraagId)
			.update();
		this.jdbc.sql("update hulpvraag set status = 'opgelost', afgesloten_op = ? where id = ?")
			.params(vandaag(), hulpvraagId)
			.update();
	}

	/** The youth does not need the help any more that was asked for this reason. */
	void stop(Route route, String aanleiding) {
		this.jdbc.sql("""
				update interventie set status = 'gestopt' where status = 'loopt' and hulpvraag_id in
				(select id from hulpvraag where route_id = ? and status = 'open' and aanleiding = ?)""")
			.params(route.id(), aanleiding)
			.update();
		this.jdbc.sql("""
				update hulpvraag set status = 'gestopt', afgesloten_op = ?
				where route_id = ? and status = 'open' and aanleiding = ?""")
			.params(vandaag(), route.id(), aanleiding)
			.update();
	}

	void stopAlles(Route route) {
		this.jdbc.sql("""
				update interventie set status = 'gestopt' where status = 'loopt'
				and hulpvraag_id in (select id from hulpvraag where route_id = ? and status = 'open')""")
			.param(route.id())
			.update();
		this.jdbc
			.sql("update hulpvraag set status = 'gestopt', afgesloten_op = ? where route_id = ? and status = 'open'")
			.params(vandaag(), route.id())
			.update();
	}

	private void zetVolgenOp(long hulpvraagId, LocalDate dag) {
		this.jdbc.sql("update hulpvraag set volgen_op = ? where id = ?").params(dag, hulpvraagId).update();
	}

	private void moetNogKomen(LocalDate dag) {
		if (!dag.isAfter(vandaag())) {
			throw new Weigering("Kies voor de hulp een dag na vandaag.");
		}
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

	/** An instrument, who does it and when it is done. */
	record Afspraak(String instrument, String eigenaar, String naamEigenaar, LocalDate gereedOp) {
	}

}
