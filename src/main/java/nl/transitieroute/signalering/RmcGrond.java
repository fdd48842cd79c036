package nl.transitieroute.signalering;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Leeftijdsgrens;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/**
 * Whether RMC (Doorstroompunt) may help a youth by law: no startkwalificatie and under
 * the age limit (WEB 9.2.1).
 */
@Component
public class RmcGrond {

	private final Leeftijdsgrens leeftijdsgrens;

	private final Jongeren jongeren;

	private final Clock clock;

	RmcGrond(Leeftijdsgrens leeftijdsgrens, Jongeren jongeren, Clock clock) {
		this.leeftijdsgrens = leeftijdsgrens;
		this.jongeren = jongeren;
		this.clock = clock;
	}

	public boolean onderDeGrens(Route route) {
		return this.leeftijdsgrens.onder(this.jongeren.metId(route.jongereId()), "rmc", LocalDate.now(this.clock));
	}

}
