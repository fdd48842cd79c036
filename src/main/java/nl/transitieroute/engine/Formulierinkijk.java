package nl.transitieroute.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.inzagelog.Inkijk;
import nl.transitieroute.inzagelog.Inzagelog;
import org.camunda.bpm.engine.task.Task;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes in the access log that somebody opened the form of a task, or tried to. The task
 * list fetches one form with five requests: those within a minute are one opening.
 */
@Component
class Formulierinkijk {

	private static final Duration EEN_KEER = Duration.ofMinutes(1);

	/**
	 * More people do not open a form within a minute; forgetting one costs a double line.
	 */
	private static final int ONTHOUDEN = 10_000;

	private final Map<String, Long> laatst = new ConcurrentHashMap<>();

	private final JdbcClient jdbc;

	private final Inzagelog log;

	private final Clock clock;

	Formulierinkijk(JdbcClient jdbc, Inzagelog log, Clock clock) {
		this.jdbc = jdbc;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * @param zichtbaar the task as far as this person may see it, or null; asked only
	 * when a line is written
	 */
	void noteer(Aangemelde wie, String taakId, Supplier<Task> zichtbaar) {
		long nu = this.clock.millis();
		if (this.laatst.size() > ONTHOUDEN) {
			this.laatst.values().removeIf((eerder) -> !isDezelfde(eerder, nu));
		}
		// Requests of the same opening wait here until its line is written: no line, no
		// form.
		this.laatst.compute(wie.id() + ' ' + taakId, (opening, eerder) -> {
			if (eerder != null && isDezelfde(eerder, nu)) {
				return eerder;
			}
			schrijf(wie, taakId, zichtbaar.get());
			return nu;
		});
	}

	private static boolean isDezelfde(long eerder, long nu) {
		return nu >= eerder && nu - eerder < EEN_KEER.toMillis();
	}

	private void schrijf(Aangemelde wie, String taakId, Task taak) {
		Optional<Stap> stap = stap(taakId);
		this.log.noteer(new Inkijk(stap.map(Stap::routeId).orElse(null), wie.id(), Inzagelog.TAAKFORMULIER,
				stap.map(Stap::naam).orElse(null), (taak != null) ? grond(wie, taak) : null));
	}

	private Optional<Stap> stap(String taakId) {
		return this.jdbc.sql("select route_id, naam from stap where sleutel = ?")
			.param(taakId)
			.query(Stap.class)
			.optional();
	}

	private static String grond(Aangemelde wie, Task taak) {
		if (wie.id().equals(taak.getAssignee())) {
			return "eigen taak";
		}
		return wie.id().equals(taak.getOwner()) ? "contactpersoon, wacht op een ander" : "taak van de eigen groep";
	}

	record Stap(long routeId, String naam) {
	}

}
