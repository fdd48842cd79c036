package nl.transitieroute.signalering;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody reports about one youth: who it is, what he studies, until when, and what
 * is worrying. Personal data: the text of this record hides it, so that a log line cannot
 * leak it.
 *
 * @param schoolId organisation id of the mbo college
 * @param studentnummer the school's own number; with the school it is the key of the
 * youth
 * @param niveau {@code entree}, {@code 2}, {@code 3} or {@code 4}
 * @param leerweg {@code BOL} or {@code BBL}
 * @param mentor id of the staff member who is the youth's mentor, or null
 * @param signalen keys or labels of the known signals ({@link Signaalsoorten})
 * @param toelichting the reporter's own words, or null
 * @param bron where it came from: {@link #STARTFORMULIER}, {@link #LIJST} or {@link #API}
 */
public record Signaal(String schoolId, String studentnummer, String voornaam, String achternaam,
		LocalDate geboortedatum, String gemeente, String opleidingcode, String opleiding, String niveau, String leerweg,
		LocalDate verwachteEinddatum, String mentor, List<String> signalen, String toelichting, String bron) {

	public static final String STARTFORMULIER = "startformulier";

	public static final String LIJST = "lijst";

	public static final String API = "api";

	public Signaal {
		signalen = (signalen != null) ? List.copyOf(signalen) : List.of();
	}

	@Override
	public String toString() {
		return "Signaal[" + this.schoolId + ", " + this.bron + "]";
	}

}
