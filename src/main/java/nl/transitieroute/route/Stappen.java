package nl.transitieroute.route;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.TreeSet;

import nl.transitieroute.Transactiegeheugen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The open and planned steps of every route, and from them the one next step that lists
 * show. An open route always has one: that is the promise that nobody drops out of sight.
 */
@Repository
public class Stappen {

	private final JdbcClient jdbc;

	private final Routegeheugen geheugen;

	private final Clock clock;

	/** Routes whose next step changed; reckoned once, when the transaction commits. */
	private final Transactiegeheugen<Set<String>> gewijzigd = new Transactiegeheugen<>(TreeSet::new,
			(nummers) -> nummers.forEach(this::bereken));

	Stappen(JdbcClient jdbc, Routegeheugen geheugen, Clock clock) {
		this.jdbc = jdbc;
		this.geheugen = geheugen;
		this.clock = clock;
	}

	public List<Stap> van(String routeNummer) {
		return this.jdbc.sql("""
				select s.* from stap s join route r on r.id = s.route_id where r.nummer = ? order by s.op, s.naam""")
			.param(routeNummer)
			.query(Stap.class)
			.list();
	}

	/** One step, as long as it is open or planned. */
	public Optional<Stap> metSleutel(String sleutel) {
		return this.jdbc.sql("select * from stap where sleutel = ?").param(sleutel).query(Stap.class).optional();
	}

	/**
	 * Something is open or planned from now on.
	 * @param naast it runs beside the route: shown, but never the next step of the youth,
	 * so that it does not hide that nothing else is planned
	 */
	public void open(String sleutel, String routeNummer, String soort, String naam, String element, String wie, Date op,
			boolean naast) {
		this.jdbc.sql("""
				insert into stap (sleutel, route_id, soort, naam, element, wie, op, sinds, naast)
				values (?, (select id from route where nummer = ?), ?, ?, ?, ?, ?, ?, ?)""")
			.params(sleutel, routeNummer, soort, naam, element, wie, moment(op), OffsetDateTime.now(this.clock), naast)
			.update();
		werkVolgendeStapBij(routeNummer);
	}

	public void wijzig(String sleutel, String routeNummer, String wie, Date op) {
		this.jdbc.sql("update stap set wie = ?, op = ? where sleutel = ?").params(wie, moment(op), sleutel).update();
		werkVolgendeStapBij(routeNummer);
	}

	public void dicht(String sleutel, String routeNummer) {
		if (this.jdbc.sql("delete from stap where sleutel = ?").param(sleutel).update() > 0) {
			werkVolgendeStapBij(routeNummer);
		}
	}

	/**
	 * Work will follow while this transaction commits: the next step of routes is
	 * reckoned before it, and by it at once. A transaction that is committing takes in
	 * nobody new.
	 */
	public void houdBijVoorHetVastleggen() {
		this.gewijzigd.nu();
	}

	/**
	 * The route pauses: what is open now waits, and is not its next step.
	 * @param looptDoor keys of what goes on all the same
	 */
	public void zetStil(String routeNummer, List<String> looptDoor) {
		van(routeNummer).stream()
			.map(Stap::sleutel)
			.filter((sleutel) -> !looptDoor.contains(sleutel))
			.forEach((
					sleutel) -> this.jdbc.sql("update stap set stil = true where sleutel = ?").param(sleutel).update());
		werkVolgendeStapBij(routeNummer);
	}

	/**
	 * The route goes on: what waited is planned later by the length of the pause. Tasks
	 * say themselves when they are due now.
	 * @param vast keys of the waits whose day the pause does not move
	 */
	public void zetVoort(String routeNummer, Duration pauze, Set<String> vast) {
		for (Stap stap : van(routeNummer)) {
			if (stap.stil()) {
				this.jdbc.sql("update stap set stil = false, op = ? where sleutel = ?")
					.params(("wacht".equals(stap.soort()) && !vast.contains(stap.sleutel())) ? stap.op().plus(pauze)
							: stap.op(), stap.sleutel())
					.update();
			}
		}
		werkVolgendeStapBij(routeNummer);
	}

	public String contactpersoon(String routeNummer) {
		return this.geheugen
			.zoek(routeNummer,
					() -> this.jdbc.sql("select * from route where nummer = ?")
						.param(routeNummer)
						.query(Route.class)
						.optional())
			.map(Route::contactpersoonId)
			.orElseThrow();
	}

	/**
	 * A step often closes one thing and opens the next: only what stands at the end of
	 * the transaction counts, and is written in it.
	 */
	private void werkVolgendeStapBij(String routeNummer) {
		this.gewijzigd.nu().ifPresentOrElse((nummers) -> nummers.add(routeNummer), () -> bereken(routeNummer));
	}

	private void bereken(String routeNummer) {
		this.jdbc
			.sql("""
					update route set
					volgende_stap = (select naam from stap where route_id = route.id and not stil and not naast order by op, naam fetch first 1 row only),
					volgende_stap_op = (select min(op) from stap where route_id = route.id and not stil and not naast)
					where nummer = ?""")
			.param(routeNummer)
			.update();
		this.geheugen.vergeet();
	}

	private static OffsetDateTime moment(Date op) {
		return (op != null) ? op.toInstant().atZone(Routes.ZONE).toOffsetDateTime() : null;
	}

}
