package nl.transitieroute.vangnet;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the net to look round, on every node, from when the door is open. A thread of its
 * own and not the job executor of the engine: the net must also see that the job executor
 * stands still.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("transitieroute.vangnet.aan")
class Vangnetwekker implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Vangnetwekker.class);

	private final Vangnet vangnet;

	private final Duration elke;

	private ScheduledExecutorService wekker;

	Vangnetwekker(Vangnet vangnet, @Value("${transitieroute.vangnet.elke}") Duration elke) {
		this.vangnet = vangnet;
		this.elke = elke;
	}

	@Override
	public synchronized void start() {
		this.wekker = Executors.newSingleThreadScheduledExecutor((werk) -> {
			Thread draad = new Thread(werk, "vangnet");
			draad.setDaemon(true);
			return draad;
		});
		this.wekker.scheduleWithFixedDelay(this::kijk, 0, this.elke.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void kijk() {
		try {
			this.vangnet.beurt();
		}
		catch (RuntimeException ex) {
			// Health shows it when this goes on; the message may hold what a row holds.
			log.warn("Het vangnet kon niet kijken: {}", ex.getClass().getSimpleName());
		}
	}

	@Override
	public synchronized void stop() {
		if (this.wekker != null) {
			this.wekker.shutdown();
			this.wekker = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.wekker != null;
	}

}
