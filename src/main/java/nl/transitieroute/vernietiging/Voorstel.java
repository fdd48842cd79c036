package nl.transitieroute.vernietiging;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Something that is due to go, with the reasons, for the FG to judge. Holds nothing that
 * tells who the youth is.
 *
 * @param vervallenOp since when it is due
 * @param redenen term and source of each kind in it
 */
public record Voorstel(Onderwerp onderwerp, String school, LocalDate vervallenOp, List<String> redenen, int rijen) {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl-NL"));

	/** The day in Dutch, whatever the language of the browser. */
	public String voorbijOp() {
		return DAG.format(this.vervallenOp);
	}

	public String sleutel() {
		return this.onderwerp.sleutel();
	}

	public String routeNummer() {
		return this.onderwerp.routeNummer();
	}

	public String omschrijving() {
		return this.onderwerp.omschrijving();
	}

}
