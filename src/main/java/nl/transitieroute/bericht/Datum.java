package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as a Dutch reader writes them. */
public final class Datum {

	private static final Locale NL = Locale.forLanguageTag("nl-NL");

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("EEEE d MMMM", NL);

	private Datum() {
	}

	/** For example: dinsdag 3 maart. */
	public static String dag(LocalDate dag) {
		return DAG.format(dag);
	}

}
