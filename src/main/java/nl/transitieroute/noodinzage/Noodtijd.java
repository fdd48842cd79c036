package nl.transitieroute.noodinzage;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.transitieroute.route.Routes;

/** A moment as people say it. */
public final class Noodtijd {

	private static final DateTimeFormatter VORM = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm 'uur'",
			Locale.forLanguageTag("nl"));

	private Noodtijd() {
	}

	public static String moment(OffsetDateTime moment) {
		return VORM.format(moment.atZoneSameInstant(Routes.ZONE));
	}

}
