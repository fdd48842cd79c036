package nl.transitieroute.bericht.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.transitieroute.route.Routes;

/** Moments as a Dutch reader writes them. */
final class Moment {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm",
			Locale.forLanguageTag("nl-NL"));

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl-NL"));

	private Moment() {
	}

	static String dag(LocalDate dag) {
		return DAG.format(dag);
	}

	static String van(OffsetDateTime moment) {
		return MOMENT.format(moment.atZoneSameInstant(Routes.ZONE));
	}

}
