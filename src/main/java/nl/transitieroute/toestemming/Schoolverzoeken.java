package nl.transitieroute.toestemming;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What school asked of the gemeente: to support the youth (Participatiewet 7a lid 1 b).
 * Without it W&amp;I has no ground of its own for a youth who could still study.
 */
@Service
@Transactional
public class Schoolverzoeken {

	private final JdbcClient jdbc;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Schoolverzoeken(JdbcClient jdbc, Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/** Keeps whether school asks: ja or nee. The newest answer counts. */
	public void leg(Route route, String antwoord) {
		this.jdbc
			.sql("""
					insert into school_verzoek (route_id, organisatie_id, antwoord, gedaan_op, gedaan_door) values (?, ?, ?, ?, ?)""")
			.params(route.id(), route.wiId(), antwoord, LocalDate.now(this.clock), this.uitvoerder.medewerkerId())
			.update();
	}

	/** Whether school asks this of the W&amp;I that serves the youth now. */
	@Transactional(readOnly = true)
	public boolean staat(Route route) {
		return this.jdbc.sql("""
				select antwoord from school_verzoek where route_id = ? and organisatie_id = ? order by id desc
				fetch first 1 row only""")
			.params(route.id(), route.wiId())
			.query(String.class)
			.optional()
			.filter("ja"::equals)
			.isPresent();
	}

}
