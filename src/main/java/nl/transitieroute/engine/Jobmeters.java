package nl.transitieroute.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import nl.transitieroute.meting.Tussenstand;
import org.camunda.bpm.engine.ManagementService;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether the nodes together keep up with timers and jobs. */
@Component
class Jobmeters implements MeterBinder {

	/** Whoever is later than this was not picked up at once. */
	private static final Duration OP_TIJD = Duration.ofMinutes(1);

	private final ManagementService managementService;

	private final Clock clock;

	private final Tussenstand stand;

	Jobmeters(ManagementService managementService, Clock clock,
			@Value("${transitieroute.meting.geldig}") Duration geldig) {
		this.managementService = managementService;
		this.clock = clock;
		this.stand = new Tussenstand(geldig, this::tel);
	}

	@Override
	public void bindTo(MeterRegistry register) {
		meet(register, "due", "Timers and jobs of which the moment has come");
		meet(register, "late", "Those of which the moment came more than a minute ago");
		meet(register, "failed", "Those that failed and are not tried again: somebody must look");
	}

	private void meet(MeterRegistry register, String wat, String uitleg) {
		Gauge.builder("transitieroute.jobs." + wat, this.stand, (stand) -> stand.van(wat))
			.description(uitleg)
			.register(register);
	}

	private Map<String, Long> tel() {
		Date nu = Date.from(this.clock.instant());
		return Map.of("due", this.managementService.createJobQuery().active().executable().count(), "late",
				this.managementService.createJobQuery()
					.active()
					.withRetriesLeft()
					.duedateLowerThan(Date.from(nu.toInstant().minus(OP_TIJD)))
					.count(),
				"failed", this.managementService.createJobQuery().noRetriesLeft().count());
	}

}
