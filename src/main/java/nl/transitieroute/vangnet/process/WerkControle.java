package nl.transitieroute.vangnet.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import nl.transitieroute.route.Routes;
import nl.transitieroute.vangnet.Bevinding;
import nl.transitieroute.vangnet.Controle;
import nl.transitieroute.vangnet.Dag;
import nl.transitieroute.vangnet.Soort;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Work that the engine gave up after its last attempt, of a route or of none, and work
 * that is due and that nobody takes up: then the job executor stands still. Says which
 * step, never why: a message of an error may hold what somebody filled in.
 */
@Repository
class WerkControle implements Controle {

	private final JdbcClient jdbc;

	private final Stapnamen namen;

	private final Clock clock;

	private final Duration respijt;

	WerkControle(JdbcClient jdbc, Stapnamen namen, Clock clock,
			@Value("${transitieroute.vangnet.wekker-te-laat}") Duration respijt) {
		this.jdbc = jdbc;
		this.namen = namen;
		this.clock = clock;
		this.respijt = respijt;
	}

	@Override
	public List<Bevinding> kijk() {
		List<Bevinding> gezien = new ArrayList<>(vastgelopen());
		gezien.addAll(blijftLiggen());
		return gezien;
	}

	private List<Bevinding> vastgelopen() {
		return this.jdbc.sql("""
				select j.id_, j.process_def_id_, j.failed_act_id_, j.handler_type_, d.act_id_, r.id as route_id,
				r.contactpersoon_id, (select min(i.incident_timestamp_) from act_ru_incident i
				  where i.configuration_ = j.id_) as sinds
				from act_ru_job j left join act_ru_execution e on e.id_ = j.process_instance_id_
				left join act_ru_jobdef d on d.id_ = j.job_def_id_
				left join route r on r.nummer = e.business_key_
				where j.retries_ = 0""").query(this::vastgelopen).list();
	}

	private Bevinding vastgelopen(ResultSet rij, int nr) throws SQLException {
		Long routeId = rij.getObject("route_id", Long.class);
		String element = (rij.getString("failed_act_id_") != null) ? rij.getString("failed_act_id_")
				: rij.getString("act_id_");
		String stap = (rij.getString("process_def_id_") != null && element != null)
				? this.namen.van(rij.getString("process_def_id_"), element) : rij.getString("handler_type_");
		return Bevinding.vanOnderdeel((routeId != null) ? Soort.STAP_VASTGELOPEN : Soort.WERK_VASTGELOPEN,
				rij.getString("id_"), routeId, rij.getString("contactpersoon_id"),
				"De stap '%s' mislukte bij elke poging.".formatted(stap), moment(rij.getTimestamp("sinds")));
	}

	/** What waits for a next attempt has a later date, so it is not counted. */
	private List<Bevinding> blijftLiggen() {
		Timestamp nu = Timestamp.from(this.clock.instant());
		return this.jdbc.sql("""
				select count(*) as aantal, min(j.duedate_) as oudste from act_ru_job j
				where j.retries_ > 0 and j.suspension_state_ = 1 and j.duedate_ < :grens
				and (j.lock_exp_time_ is null or j.lock_exp_time_ < :nu)""")
			.param("grens", Timestamp.from(this.clock.instant().minus(this.respijt)))
			.param("nu", nu)
			.query((rij, nr) -> (rij.getLong("aantal") > 0) ? liggend(moment(rij.getTimestamp("oudste"))) : null)
			.list()
			.stream()
			.filter((bevinding) -> bevinding != null)
			.toList();
	}

	private static Bevinding liggend(OffsetDateTime oudste) {
		return new Bevinding(Soort.WERK_BLIJFT_LIGGEN, "alles", null, null, null, null,
				"Stappen die vanzelf moeten gaan, gaan niet. De oudste wacht sinds %s.".formatted(Dag.moment(oudste)),
				oudste);
	}

	private static OffsetDateTime moment(Timestamp moment) {
		return (moment != null) ? moment.toInstant().atZone(Routes.ZONE).toOffsetDateTime() : null;
	}

}
