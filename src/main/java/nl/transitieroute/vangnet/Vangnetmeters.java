package nl.transitieroute.vangnet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@code transitieroute.vangnet}: how many faults of each kind stand, and
 * {@code transitieroute.vangnet.oudste}: for how many seconds the oldest does. All gauges
 * of a scrape share one query.
 */
@Component
class Vangnetmeters implements MeterBinder {

	private static final Duration BEWAARD = Duration.ofSeconds(15);

	private final JdbcClient jdbc;

	private final Clock clock;

	private Map<Soort, Stand> standen = Map.of();

	private Instant gelezen = Instant.MIN;

	Vangnetmeters(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		for (Soort soort : Soort.values()) {
			Gauge.builder("transitieroute.vangnet", () -> stand(soort).aantal())
				.description("Fouten op de vangnetlijst")
				.tag("soort", soort.sleutel())
				.register(meters);
			Gauge.builder("transitieroute.vangnet.oudste", () -> seconden(stand(soort).sinds()))
				.description("Hoe lang de oudste fout op de vangnetlijst staat")
				.baseUnit("seconds")
				.tag("soort", soort.sleutel())
				.register(meters);
		}
	}

	private long seconden(OffsetDateTime sinds) {
		return (sinds != null) ? Duration.between(sinds, OffsetDateTime.now(this.clock)).toSeconds() : 0;
	}

	private synchronized Stand stand(Soort soort) {
		// Real time: a scrape is about the machine, whatever the clock of the engine
		// says.
		Instant nu = Instant.now();
		if (this.gelezen.isBefore(nu.minus(BEWAARD))) {
			this.standen = lees();
			this.gelezen = nu;
		}
		return this.standen.getOrDefault(soort, Stand.LEEG);
	}

	private Map<Soort, Stand> lees() {
		Map<Soort, Stand> standen = new EnumMap<>(Soort.class);
		this.jdbc.sql("""
				select soort, count(*) as aantal, min(sinds) as sinds from vangnetmelding
				where opgelost_op is null group by soort""").query((rij) -> {
			Soort soort = Soort.metSleutel(rij.getString("soort"));
			if (soort != null) {
				standen.put(soort, new Stand(rij.getLong("aantal"), rij.getObject("sinds", OffsetDateTime.class)));
			}
		});
		return standen;
	}

	private record Stand(long aantal, OffsetDateTime sinds) {

		static final Stand LEEG = new Stand(0, null);

	}

}
