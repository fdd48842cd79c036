package nl.transitieroute.diploma;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import nl.transitieroute.diploma.WettelijkePlichten.Nazorgplicht;
import nl.transitieroute.route.Route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Every offer of loopbaanbegeleiding and its answer; an answer never replaces another.
 */
@Repository
public class Loopbaanaanbiedingen {

	private final JdbcClient jdbc;

	private final Clock clock;

	Loopbaanaanbiedingen(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void voegToe(Route route, Nazorgplicht plicht, String antwoord, LocalDate aangebodenOp, LocalDate opnieuwOp) {
		this.jdbc.sql("""
				insert into loopbaanaanbod (route_id, plicht, bron, antwoord, aangeboden_op, opnieuw_op, vastgelegd_op)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), plicht.plicht(), plicht.bron(), antwoord, aangebodenOp, opnieuwOp,
					OffsetDateTime.now(this.clock))
			.update();
	}

	/** All answers of a route, oldest first. */
	public List<Loopbaanaanbod> van(Route route) {
		return this.jdbc.sql("select * from loopbaanaanbod where route_id = ? order by id")
			.param(route.id())
			.query(Loopbaanaanbod.class)
			.list();
	}

}
