package nl.transitieroute.aanmelden.grens;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/**
 * So many a minute for each key; the keys that were not seen for longest are forgotten.
 */
class Tempo {

	private static final int MEESTE_SLEUTELS = 20_000;

	private final int perMinuut;

	private final Map<String, Bucket> emmers = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Bucket> oudste) {
			return size() > MEESTE_SLEUTELS;
		}

	};

	Tempo(int perMinuut) {
		this.perMinuut = perMinuut;
	}

	/** How long to wait; zero when it may go on. */
	Duration wacht(String sleutel) {
		Bucket emmer;
		synchronized (this.emmers) {
			emmer = this.emmers.computeIfAbsent(sleutel, (nieuw) -> Bucket.builder()
				.addLimit((grens) -> grens.capacity(this.perMinuut).refillGreedy(this.perMinuut, Duration.ofMinutes(1)))
				.build());
		}
		ConsumptionProbe proef = emmer.tryConsumeAndReturnRemaining(1);
		return proef.isConsumed() ? Duration.ZERO : Duration.ofNanos(proef.getNanosToWaitForRefill());
	}

}
