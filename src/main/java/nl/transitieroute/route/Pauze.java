package nl.transitieroute.route;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.transitieroute.dossier.Dossier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Illness, detention, pregnancy: the route stands still and loses nothing. What was
 * planned moves by as long as the pause lasted.
 */
@Service
@Transactional
public class Pauze {

	private final Routes routes;

	private final Routeproces proces;

	private final Stappen stappen;

	private final Dossier dossier;

	private final List<Pauzevolger> volgers;

	private final JdbcClient jdbc;

	private final Clock clock;

	Pauze(Routes routes, Routeproces proces, Stappen stappen, Dossier dossier, List<Pauzevolger> volgers,
			JdbcClient jdbc, Clock clock) {
		this.routes = routes;
		this.proces = proces;
		this.stappen = stappen;
		this.dossier = dossier;
		this.volgers = volgers;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The phases stand still.
	 * @return who is contact person now
	 */
	public String begin(String nummer) {
		Route route = this.routes.metNummer(nummer);
		this.proces.pauzeer(route);
		this.stappen.zetStil(nummer, this.proces.looptDoor(route));
		this.jdbc.sql("update route set pauze_vanaf = ? where nummer = ?")
			.params(OffsetDateTime.now(this.clock), nummer)
			.update();
		return route.contactpersoonId();
	}

	/** The first step of going on: everything that waits, waits as much longer. */
	public void schuifTermijnenOp(String nummer) {
		OffsetDateTime vanaf = this.jdbc.sql("select pauze_vanaf from route where nummer = ?")
			.param(nummer)
			.query(OffsetDateTime.class)
			.single();
		Duration duur = Duration.between(vanaf, OffsetDateTime.now(this.clock));
		this.proces.schuifOp(this.routes.metNummer(nummer), duur);
		this.stappen.zetVoort(nummer, duur, this.proces.wachtenVanDeRoute(this.routes.metNummer(nummer)));
		this.volgers.forEach((volger) -> volger.schuifOp(this.routes.metNummer(nummer), duur.toDays()));
		this.dossier.noteer(nummer, "pauze", "Route hervat", Map.of("Pauze in dagen", duur.toDays()));
	}

	/** The second: the phases move again. */
	public void eindig(String nummer) {
		this.routes.hervat(nummer);
		this.proces.hervat(this.routes.metNummer(nummer));
		this.volgers.forEach((volger) -> volger.hervat(this.routes.metNummer(nummer)));
	}

	/**
	 * The route comes to its end while it stands still: the pause is over, and what runs
	 * beside the route goes on with it.
	 */
	public void vervalt(String nummer) {
		if (this.routes.metNummer(nummer).status() == Route.Status.GEPAUZEERD) {
			this.routes.hervat(nummer);
			this.proces.hervatErnaast(this.routes.metNummer(nummer));
			this.stappen.zetVoort(nummer, Duration.ZERO, Set.of());
		}
	}

	/** The third: a successor of the contact person gets the tasks that stood still. */
	public void werkTakenBij(String nummer, String contactpersoonBijPauze) {
		Route route = this.routes.metNummer(nummer);
		if (!route.contactpersoonId().equals(contactpersoonBijPauze)) {
			this.proces.wisselContactpersoon(route, contactpersoonBijPauze, route.contactpersoonId());
		}
		this.proces.geefTakenVanVertrokkenenTerug(route);
	}

}
