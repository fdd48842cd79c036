package nl.transitieroute.contactleggen;

import java.time.LocalTime;

/** Part of the day on which a youth is called: each attempt takes another one. */
final class Dagdeel {

	private static final LocalTime MIDDAG = LocalTime.of(12, 0);

	private static final LocalTime AVOND = LocalTime.of(18, 0);

	private Dagdeel() {
	}

	static String van(LocalTime tijd) {
		return tijd.isBefore(MIDDAG) ? "ochtend" : tijd.isBefore(AVOND) ? "middag" : "avond";
	}

}
