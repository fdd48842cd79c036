package nl.transitieroute.stage;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The profile of a youth; every stage adds a version, older ones stay. */
@Service
@Transactional
public class Profielen {

	private final JdbcClient jdbc;

	private final Stages stages;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Profielen(JdbcClient jdbc, Stages stages, Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.stages = stages;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	public Optional<Profiel> nieuwste(Route route) {
		return this.jdbc.sql("select * from profiel where route_id = ? order by versie desc fetch first 1 row only")
			.param(route.id())
			.query(Profiel.class)
			.optional();
	}

	void werkBij(Route route, String sterkePunten, String zwakkePunten, String watPast, String toekomstplan) {
		this.jdbc.sql("""
				insert into profiel (route_id, stage_id, versie, sterke_punten, zwakke_punten, wat_past, toekomstplan,
				bijgewerkt_op, bijgewerkt_door) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), this.stages.nieuwste(route).map(Stage::id).orElse(null),
					nieuwste(route).map(Profiel::versie).orElse(0) + 1, sterkePunten, zwakkePunten, watPast,
					toekomstplan, OffsetDateTime.now(this.clock), this.uitvoerder.medewerkerId())
			.update();
	}

}
