package nl.transitieroute.vangnet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether every open route has a next step, and gets to it. */
@Repository
class RouteControle implements Controle {

	/** The task that the route itself makes when the day to go on has come. */
	private static final String HERVATTEN = "userTask_hervattenBespreken";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration laatsteRespijt;

	RouteControle(JdbcClient jdbc, Clock clock, @Value("${transitieroute.vangnet.wekker-te-laat}") Duration respijt) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.laatsteRespijt = respijt;
	}

	@Override
	public List<Bevinding> kijk() {
		return Stream.of(zonderStap(), verstreken(), pauzeVoorbij()).flatMap(List::stream).toList();
	}

	private List<Bevinding> zonderStap() {
		return this.jdbc.sql("""
				select id, contactpersoon_id from route
				where status in ('OPEN', 'GEPAUZEERD') and volgende_stap_op is null""")
			.query((rij, nr) -> Bevinding.vanRoute(Soort.GEEN_VOLGENDE_STAP, rij.getLong("id"),
					rij.getString("contactpersoon_id"), "Er staat niets open en er is niets gepland.", null))
			.list();
	}

	/** No task is open, and each date that the route waits for has gone by. */
	private List<Bevinding> verstreken() {
		return this.jdbc.sql("""
				select r.id, r.contactpersoon_id, r.volgende_stap, r.volgende_stap_op from route r
				where r.status in ('OPEN', 'GEPAUZEERD') and r.volgende_stap_op < :grens and not exists (
				  select 1 from stap s where s.route_id = r.id and not s.stil and not s.naast
				  and (s.soort = 'taak' or s.op >= :grens))""")
			.param("grens", OffsetDateTime.now(this.clock).minus(this.laatsteRespijt))
			.query((rij, nr) -> {
				OffsetDateTime op = rij.getObject("volgende_stap_op", OffsetDateTime.class);
				return Bevinding.vanRoute(Soort.WACHT_VERSTREKEN, rij.getLong("id"), rij.getString("contactpersoon_id"),
						"'%s' zou op %s gebeuren, en gebeurde niet.".formatted(rij.getString("volgende_stap"),
								Dag.moment(op)),
						op);
			})
			.list();
	}

	private List<Bevinding> pauzeVoorbij() {
		return this.jdbc.sql("""
				select r.id, r.contactpersoon_id, r.pauze_tot from route r
				where r.status = 'GEPAUZEERD' and r.pauze_tot < :vandaag and not exists (
				  select 1 from stap s where s.route_id = r.id and s.element = :hervatten)""")
			.param("vandaag", LocalDate.now(this.clock))
			.param("hervatten", HERVATTEN)
			.query((rij, nr) -> {
				LocalDate tot = rij.getObject("pauze_tot", LocalDate.class);
				return Bevinding.vanRoute(Soort.PAUZE_VOORBIJ, rij.getLong("id"), rij.getString("contactpersoon_id"),
						"De route zou tot %s stilstaan, en staat nog stil.".formatted(Dag.van(tot)),
						tot.atStartOfDay(this.clock.getZone()).toOffsetDateTime());
			})
			.list();
	}

}
