package nl.transitieroute.beheer.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.transitieroute.route.Routes;

/** Days and moments as people read them. */
final class Moment {

	private static final Locale NL = Locale.forLanguageTag("nl");

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", NL);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", NL);

	private Moment() {
	}

	static String dag(LocalDate dag) {
		return DAG.format(dag);
	}

	static String van(OffsetDateTime moment) {
		return MOMENT.format(moment.atZoneSameInstant(Routes.ZONE));
	}

}
