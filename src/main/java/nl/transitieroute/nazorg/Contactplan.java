package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import nl.transitieroute.nazorg.Contactplanner.Gepland;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Termijnen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The contact moments of every route in nazorg. A moment whose day has come is in hand: a
 * change of the plan leaves it alone and touches only what lies ahead.
 */
@Repository
public class Contactplan {

	private final JdbcClient jdbc;

	private final Termijnen termijnen;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Contactplan(JdbcClient jdbc, Termijnen termijnen, Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.termijnen = termijnen;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/** All moments, past and planned, in order of their date. */
	public List<Contactmoment> van(Route route) {
		return this.jdbc.sql("select * from contactmoment where route_id = ? order by gepland, id")
			.param(route.id())
			.query(Contactmoment.class)
			.list();
	}

	/** The first planned moment: what the nazorg waits for, or has in hand. */
	public Optional<Contactmoment> eerstvolgende(Route route) {
		return gepland(route).stream().findFirst();
	}

	/** The contact that was held or given up last. */
	public Optional<Contactmoment> laatste(Route route) {
		return this.jdbc.sql("""
				select * from contactmoment where route_id = ? and status in ('bereikt', 'niet-bereikt', 'verzet')
				order by afgehandeld_op desc, id desc fetch first 1 row only""")
			.param(route.id())
			.query(Contactmoment.class)
			.optional();
	}

	/** What is planned, in order of the date. */
	public List<Contactmoment> gepland(Route route) {
		return this.jdbc
			.sql("select * from contactmoment where route_id = ? and status = 'gepland' order by gepland, id")
			.param(route.id())
			.query(Contactmoment.class)
			.list();
	}

	void plan(Route route, String kanaal, List<Gepland> momenten) {
		plan(route, kanaal, momenten, null);
	}

	/**
	 * @param reden why a person added them, null when the rhythm did
	 */
	void plan(Route route, String kanaal, List<Gepland> momenten, String reden) {
		int volgnummer = this.jdbc.sql("select coalesce(max(volgnummer), 0) from contactmoment where route_id = ?")
			.param(route.id())
			.query(Integer.class)
			.single();
		for (Gepland moment : momenten) {
			volgnummer++;
			boolean vervallen = moment.vervallen();
			this.jdbc.sql("""
					insert into contactmoment (route_id, volgnummer, gepland, venster_tot, kanaal, doel, status,
					voorgesteld, venster_van, waarom, handmatig, organisatie_id, reden, door, afgehandeld_op)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(route.id(), volgnummer, moment.dag(), this.termijnen.na("nazorgcontact", moment.dag()), kanaal,
						moment.doel(), vervallen ? "vervallen" : "gepland", moment.voorgesteld(), moment.vensterVan(),
						vervallen ? null : moment.waarom(), moment.handmatig(), route.verantwoordelijkeId(),
						vervallen ? "Samen met het volgende contact (" + moment.waarom() + ")" : reden,
						vervallen ? this.uitvoerder.medewerkerId() : null, vervallen ? nu() : null)
				.update();
		}
	}

	/**
	 * A planned moment moves to another day and stays the same moment.
	 * @return false when it is no longer planned on the day that the caller saw
	 */
	boolean verzet(Contactmoment was, Gepland naar) {
		return this.jdbc.sql("""
				update contactmoment set gepland = ?, venster_tot = ?, voorgesteld = ?, venster_van = ?, waarom = ?,
				handmatig = ? where id = ? and status = 'gepland' and gepland = ?""")
			.params(naar.dag(), this.termijnen.na("nazorgcontact", naar.dag()), naar.voorgesteld(), naar.vensterVan(),
					naar.waarom(), naar.handmatig(), was.id(), was.gepland())
			.update() == 1;
	}

	/** What lies ahead becomes the work of the organisation that is responsible now. */
	void geefDoor(Route route) {
		this.jdbc.sql("""
				update contactmoment set organisatie_id = ? where route_id = ? and status = 'gepland'
				and (organisatie_id is null or organisatie_id <> ?)""")
			.params(route.verantwoordelijkeId(), route.id(), route.verantwoordelijkeId())
			.update();
	}

	/**
	 * Holds every other change of this plan up until the transaction ends, so that two
	 * people cannot change it over each other.
	 */
	void houdVast(Route route) {
		this.jdbc.sql("select route_id from nazorg where route_id = ? for update")
			.param(route.id())
			.query(Long.class)
			.optional();
	}

	/** Another channel was used, or will be. */
	void zetKanaal(Contactmoment moment, String kanaal) {
		this.jdbc.sql("update contactmoment set kanaal = ? where id = ? and status = 'gepland'")
			.params(kanaal, moment.id())
			.update();
	}

	/** What the rhythm proposed lapses; what a person placed ahead stays. */
	void laatVoorstelVervallen(Route route, String reden) {
		this.jdbc.sql("""
				update contactmoment set status = 'vervallen', reden = ?, door = ?, afgehandeld_op = ?
				where route_id = ? and status = 'gepland' and gepland > ? and not handmatig""")
			.params(reden, this.uitvoerder.medewerkerId(), nu(), route.id(), LocalDate.now(this.clock))
			.update();
	}

	/**
	 * One planned moment lapses.
	 * @return false when it is no longer planned on the day that the caller saw
	 */
	boolean laatVervallen(Contactmoment moment, String reden) {
		return this.jdbc.sql("""
				update contactmoment set status = 'vervallen', reden = ?, door = ?, afgehandeld_op = ?
				where id = ? and status = 'gepland' and gepland = ?""")
			.params(reden, this.uitvoerder.medewerkerId(), nu(), moment.id(), moment.gepland())
			.update() == 1;
	}

	/** What lies ahead before a day lapses; a day that has come stays in hand. */
	void laatVervallen(Route route, LocalDate voor, String reden) {
		this.jdbc.sql("""
				update contactmoment set status = 'vervallen', reden = ?, door = ?, afgehandeld_op = ?
				where route_id = ? and status = 'gepland' and gepland > ? and gepland < ?""")
			.params(reden, this.uitvoerder.medewerkerId(), nu(), route.id(), LocalDate.now(this.clock), voor)
			.update();
	}

	/** Everything that is still planned lapses. */
	void laatAllesVervallen(Route route, String reden) {
		this.jdbc.sql("""
				update contactmoment set status = 'vervallen', reden = ?, door = ?, afgehandeld_op = ?
				where route_id = ? and status = 'gepland'""")
			.params(reden, this.uitvoerder.medewerkerId(), nu(), route.id())
			.update();
	}

	/**
	 * The moment in hand is settled. Other moments whose day has passed meanwhile are
	 * settled with it, and it takes over what they were for.
	 */
	void handelAf(Route route, Afhandeling afhandeling) {
		List<Contactmoment> gepland = gepland(route);
		if (gepland.isEmpty()) {
			return;
		}
		LocalDate vandaag = LocalDate.now(this.clock);
		Contactmoment inBehandeling = gepland.get(0);
		List<Contactmoment> ookVoorbij = gepland.stream()
			.skip(1)
			.filter((moment) -> !moment.gepland().isAfter(vandaag))
			.toList();
		String doel = ookVoorbij.stream()
			.map(Contactmoment::doel)
			.filter((anderDoel) -> !Contactmoment.CONTACT.equals(anderDoel))
			.reduce(inBehandeling.doel(), (een, ander) -> ander);
		this.jdbc.sql("""
				update contactmoment set status = ?, uitkomst = ?, kanaal = coalesce(?, kanaal), situatie = ?, hulp = ?,
				reden = ?, doel = ?, door = ?, afgehandeld_op = ? where id = ?""")
			.params(afhandeling.status(), afhandeling.uitkomst(), afhandeling.kanaal(), afhandeling.situatie(),
					afhandeling.hulp(), afhandeling.reden(), doel, this.uitvoerder.medewerkerId(), nu(),
					inBehandeling.id())
			.update();
		ookVoorbij.forEach((moment) -> this.jdbc.sql("""
				update contactmoment set status = 'vervallen', reden = ?, door = ?, afgehandeld_op = ? where id = ?""")
			.params("Samen met contact " + inBehandeling.volgnummer(), this.uitvoerder.medewerkerId(), nu(),
					moment.id())
			.update());
	}

	private OffsetDateTime nu() {
		return OffsetDateTime.now(this.clock);
	}

	/**
	 * How a moment was settled.
	 *
	 * @param kanaal the channel that was used, null for the planned one
	 */
	record Afhandeling(String status, String uitkomst, String kanaal, String situatie, String hulp, String reden) {

		static Afhandeling zonderGesprek(String status, String uitkomst, String reden) {
			return new Afhandeling(status, uitkomst, null, null, null, reden);
		}

	}

}
