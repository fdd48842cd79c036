package nl.transitieroute.bericht;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many messages went, by kind and outcome, and whether any are held up. */
@Component
class Berichtmeters {

	private static final String WACHTEND = "from bericht where status in ('wacht', 'bezig')";

	private final MeterRegistry meters;

	Berichtmeters(MeterRegistry meters, JdbcClient jdbc, Clock clock) {
		this.meters = meters;
		Gauge
			.builder("transitieroute.berichten.wachtend",
					() -> jdbc.sql("select count(*) " + WACHTEND).query(Long.class).single())
			.description("Messages that wait to be sent")
			.register(meters);
		Gauge.builder("transitieroute.berichten.oudste", () -> oudste(jdbc, clock))
			.description("How long the oldest waiting message waits")
			.baseUnit("seconds")
			.register(meters);
	}

	void tel(Bericht bericht, String uitkomst) {
		this.meters.counter("transitieroute.berichten", "soort", bericht.soort(), "uitkomst", uitkomst).increment();
	}

	private static double oudste(JdbcClient jdbc, Clock clock) {
		OffsetDateTime nu = OffsetDateTime.now(clock);
		return jdbc.sql("select gemaakt_op " + WACHTEND + " order by gemaakt_op fetch first 1 rows only")
			.query(OffsetDateTime.class)
			.optional()
			.map((sinds) -> (double) Duration.between(sinds, nu).toSeconds())
			.orElse(0.0);
	}

}
