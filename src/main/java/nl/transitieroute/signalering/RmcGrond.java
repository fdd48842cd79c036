package nl.transitieroute.signalering;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Leeftijdsgrenzen;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/**
 * Whether RMC (Doorstroompunt) may help a youth by law: no startkwalificatie and under
 * the age limit (WEB 9.2.1).
 */
@Component
public class RmcGrond {

	private final Leeftijdsgrenzen leeftijdsgrenzen;

	private final Jongeren jongeren;

	private final Clock clock;

	RmcGrond(Leeftijdsgrenzen leeftijdsgrenzen, Jongeren jongeren, Clock clock) {
		this.leeftijdsgrenzen = leeftijdsgrenzen;
		this.jongeren = jongeren;
		this.clock = clock;
	}

	public boolean onderDeGrens(Route route) {
		return this.leeftijdsgrenzen.geldt(Leeftijdsgrenzen.RMC, this.jongeren.metId(route.jongereId()),
				LocalDate.now(this.clock));
	}

}
