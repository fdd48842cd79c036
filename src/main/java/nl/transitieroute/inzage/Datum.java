package nl.transitieroute.inzage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.transitieroute.route.Routes;

/** Dates as a Dutch reader writes them. */
final class Datum {

	private static final Locale NL = Locale.forLanguageTag("nl-NL");

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", NL);

	private static final DateTimeFormatter KORT = DateTimeFormatter.ofPattern("d MMM yyyy", NL);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", NL);

	private Datum() {
	}

	static String dag(OffsetDateTime moment) {
		return (moment != null) ? DAG.format(moment.atZoneSameInstant(Routes.ZONE)) : "geen datum";
	}

	/** The day, or null. */
	static String dag(LocalDate dag) {
		return (dag != null) ? DAG.format(dag) : null;
	}

	static String kort(OffsetDateTime moment) {
		return (moment != null) ? KORT.format(moment.atZoneSameInstant(Routes.ZONE)) : "geen datum";
	}

	static String moment(OffsetDateTime moment) {
		return MOMENT.format(moment.atZoneSameInstant(Routes.ZONE));
	}

}
