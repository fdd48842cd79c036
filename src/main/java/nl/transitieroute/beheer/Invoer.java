package nl.transitieroute.beheer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** Checks that every field of the directory has in common. */
final class Invoer {

	private static final Pattern STUURTEKEN = Pattern.compile("\\p{Cntrl}");

	private Invoer() {
	}

	static String leegAlsNull(String waarde) {
		return (waarde == null || waarde.isBlank()) ? null : waarde.strip();
	}

	static String verplicht(String veld, String waarde, int langste) {
		String tekst = leegAlsNull(waarde);
		if (tekst == null) {
			throw new Veldfout(veld, "is leeg", "Vul het in.");
		}
		return begrensd(veld, tekst, langste);
	}

	static String begrensd(String veld, String tekst, int langste) {
		if (tekst != null && tekst.length() > langste) {
			throw new Veldfout(veld, "is te lang", "Gebruik ten hoogste " + langste + " tekens.");
		}
		if (tekst != null && STUURTEKEN.matcher(tekst).find()) {
			throw new Veldfout(veld, "bevat een onzichtbaar teken", "Typ het opnieuw.");
		}
		return tekst;
	}

	static LocalDate datum(String veld, String waarde, boolean verplicht) {
		String tekst = verplicht ? verplicht(veld, waarde, 10) : leegAlsNull(waarde);
		if (tekst == null) {
			return null;
		}
		try {
			return LocalDate.parse(tekst);
		}
		catch (DateTimeParseException ex) {
			throw new Veldfout(veld, "is geen datum", "Schrijf de datum als 2027-01-01.");
		}
	}

}
