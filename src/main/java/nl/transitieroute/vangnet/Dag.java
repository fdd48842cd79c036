package nl.transitieroute.vangnet;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.transitieroute.route.Routes;

/** Days as a person reads them. */
public final class Dag {

	private static final Locale NL = Locale.forLanguageTag("nl");

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", NL);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", NL);

	private Dag() {
	}

	public static String van(LocalDate dag) {
		return DAG.format(dag);
	}

	public static String van(OffsetDateTime moment) {
		return DAG.format(moment.atZoneSameInstant(Routes.ZONE));
	}

	public static String moment(OffsetDateTime moment) {
		return MOMENT.format(moment.atZoneSameInstant(Routes.ZONE));
	}

}
