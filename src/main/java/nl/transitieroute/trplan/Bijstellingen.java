package nl.transitieroute.trplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Termijnen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a plan is adjusted: half a year after it came into force, or sooner when a stage
 * or a life event asks for it. The date is kept here and the route waits for it, so that
 * it survives every change of the models.
 */
@Component
@Transactional
class Bijstellingen {

	/** What the route listens to while it waits for the date. */
	static final String BERICHT = "planBijstellenGevraagd";

	private final JdbcClient jdbc;

	private final Termijnen termijnen;

	private final Routeproces routeproces;

	private final Dossier dossier;

	private final Clock clock;

	Bijstellingen(JdbcClient jdbc, Termijnen termijnen, Routeproces routeproces, Dossier dossier, Clock clock) {
		this.jdbc = jdbc;
		this.termijnen = termijnen;
		this.routeproces = routeproces;
		this.dossier = dossier;
		this.clock = clock;
	}

	/** The next date; today while nothing is planned. */
	LocalDate op(Route route) {
		return van(route).map(Bijstelling::op).orElseGet(() -> LocalDate.now(this.clock));
	}

	Optional<String> aanleiding(Route route) {
		return van(route).filter(Bijstelling::gevraagd).map(Bijstelling::aanleiding);
	}

	/**
	 * A plan came into force: half a year from now, or at once when somebody asked since.
	 */
	void plan(Route route) {
		boolean gevraagd = van(route).filter(Bijstelling::gevraagd).isPresent();
		LocalDate op = gevraagd ? LocalDate.now(this.clock) : this.termijnen.na("plan-bijstellen");
		int bekend = this.jdbc.sql("update tr_plan_bijstelling set op = ? where route_id = ?")
			.params(op, route.id())
			.update();
		if (bekend == 0) {
			this.jdbc.sql("insert into tr_plan_bijstelling (route_id, op) values (?, ?)")
				.params(route.id(), op)
				.update();
		}
	}

	/** A new version takes the request into account. */
	void verwerkt(Route route) {
		this.jdbc.sql("update tr_plan_bijstelling set gevraagd = false, aanleiding = null where route_id = ?")
			.param(route.id())
			.update();
	}

	/** Somebody asks for it now. */
	void vraag(Route route, String aanleiding) {
		if (van(route).isEmpty()) {
			plan(route);
		}
		this.jdbc.sql("update tr_plan_bijstelling set op = ?, gevraagd = true, aanleiding = ? where route_id = ?")
			.params(LocalDate.now(this.clock), aanleiding, route.id())
			.update();
		this.dossier.noteer(route.nummer(), "plan", "Plan bijstellen gevraagd", Map.of("Aanleiding", aanleiding));
		// While a version is being made nobody waits; its signing finds the request.
		if (this.routeproces.wachtOp(route, BERICHT)) {
			this.routeproces.meld(route, BERICHT, Map.of());
		}
	}

	private Optional<Bijstelling> van(Route route) {
		return this.jdbc.sql("select * from tr_plan_bijstelling where route_id = ?")
			.param(route.id())
			.query(Bijstelling.class)
			.optional();
	}

}
