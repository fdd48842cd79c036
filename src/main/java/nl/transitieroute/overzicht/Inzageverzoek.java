package nl.transitieroute.overzicht;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A youth asked what is kept of him.
 *
 * @param uiterlijkOp the last day to answer (AVG art. 12 lid 3)
 */
public record Inzageverzoek(long id, String routeNummer, String school, LocalDate gevraagdOp, LocalDate uiterlijkOp) {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl-NL"));

	/** The day in Dutch, whatever the language of the browser. */
	public String gevraagd() {
		return DAG.format(this.gevraagdOp);
	}

	/** The last day in Dutch. */
	public String uiterlijk() {
		return DAG.format(this.uiterlijkOp);
	}

}
