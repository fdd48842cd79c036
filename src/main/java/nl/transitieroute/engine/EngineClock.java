package nl.transitieroute.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.impl.util.ClockUtil;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One time for the engine and for everything else. */
class EngineClock extends Clock {

	private final ZoneId zone;

	EngineClock(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId andere) {
		return new EngineClock(andere);
	}

	@Override
	public Instant instant() {
		return ClockUtil.getCurrentTime().toInstant();
	}

	@Configuration(proxyBeanMethods = false)
	static class ClockConfiguration {

		@Bean
		Clock clock() {
			return new EngineClock(Routes.ZONE);
		}

	}

}
