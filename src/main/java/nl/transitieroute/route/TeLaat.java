package nl.transitieroute.route;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.springframework.stereotype.Component;

/**
 * The one meaning of <em>te laat</em>: the last day on which something is on time has
 * passed. What is due today, at whatever hour, is not late. Every list, count, mail and
 * report asks it here, in Java by {@link #is} and in SQL by {@link #grens}, so that a
 * count always equals the list it heads.
 */
@Component
public class TeLaat {

	private final Clock clock;

	TeLaat(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Whether that day has passed.
	 * @param uiterlijk the last day on which it is on time; null is never late
	 */
	public boolean is(LocalDate uiterlijk) {
		return uiterlijk != null && uiterlijk.isBefore(vandaag());
	}

	/**
	 * Whether the day of that moment has passed, in the Netherlands.
	 * @param uiterlijk null is never late
	 */
	public boolean is(OffsetDateTime uiterlijk) {
		return uiterlijk != null && uiterlijk.isBefore(grens());
	}

	/** What was due before this moment, the beginning of today, is late. */
	public OffsetDateTime grens() {
		return vandaag().atStartOfDay(Routes.ZONE).toOffsetDateTime();
	}

	/** What was due on a day before this one is late. */
	public LocalDate grensdag() {
		return vandaag();
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

}
