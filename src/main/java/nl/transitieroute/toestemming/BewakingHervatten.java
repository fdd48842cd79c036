package nl.transitieroute.toestemming;

import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routevolger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A route that was closed by mistake runs again: so does the watch over every consent
 * with a last day. One that ran out in the meantime runs out now.
 */
@Component
class BewakingHervatten implements Routevolger {

	private final JdbcClient jdbc;

	private final Bewaking bewaking;

	BewakingHervatten(JdbcClient jdbc, Bewaking bewaking) {
		this.jdbc = jdbc;
		this.bewaking = bewaking;
	}

	@Override
	public void gesloten(Route route) {
		// The watch ends with the process of the route.
	}

	@Override
	public void heropend(Route route) {
		this.jdbc.sql("""
				select * from toestemming where route_id = ? and antwoord = 'ja' and einde is null
				and geldig_tot is not null order by id""")
			.param(route.id())
			.query(Toestemming.class)
			.list()
			.forEach((toestemming) -> this.bewaking.begin(route, toestemming));
	}

}
