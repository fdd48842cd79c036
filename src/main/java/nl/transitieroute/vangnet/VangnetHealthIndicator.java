package nl.transitieroute.vangnet;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * Whether somebody watches: down when no node has looked round for some minutes. Faults
 * of routes are for people and never take the application down.
 */
@Component("vangnetHealthIndicator")
class VangnetHealthIndicator extends AbstractHealthIndicator {

	private final Meldingenregister register;

	private final Clock clock;

	private final boolean aan;

	private final Duration langste;

	private final OffsetDateTime gestart;

	VangnetHealthIndicator(Meldingenregister register, Clock clock, @Value("${transitieroute.vangnet.aan}") boolean aan,
			@Value("${transitieroute.vangnet.stil}") Duration langste) {
		super("Het vangnet is niet te lezen");
		this.register = register;
		this.clock = clock;
		this.aan = aan;
		this.langste = langste;
		this.gestart = OffsetDateTime.now(clock);
	}

	@Override
	protected void doHealthCheck(Health.Builder stand) {
		OffsetDateTime gekeken = this.register.gekeken().orElse(this.gestart);
		// A node that just came up gets the time to look after a night in which none ran.
		OffsetDateTime laatst = gekeken.isBefore(this.gestart) ? this.gestart : gekeken;
		boolean stil = this.aan && laatst.isBefore(OffsetDateTime.now(this.clock).minus(this.langste));
		stand.status(stil ? "DOWN" : "UP").withDetail("laatstGekeken", gekeken.toString());
	}

}
