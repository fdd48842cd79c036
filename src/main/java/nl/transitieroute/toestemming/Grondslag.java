package nl.transitieroute.toestemming;

import java.util.Set;

/**
 * What the table {@code grondslag} says about one sharing.
 *
 * @param grond toestemming, rmc-taak, participatiewet or eigen-taak-school; null when it
 * may not
 * @param watMag what may go along: keys of sections, toegestemd (what the youth named) or
 * alles
 * @param bron the law or report behind the row, or why not
 */
public record Grondslag(boolean mag, String grond, Set<String> watMag, String bron) {

	static final String TOESTEMMING = "toestemming";

	static final Grondslag GEEN = new Grondslag(false, null, Set.of(),
			"De tabel grondslag heeft geen regel die dit toestaat: geen regel is nee.");

	/** Whether it holds only as long as the youth wants it. */
	public boolean rustOpToestemming() {
		return TOESTEMMING.equals(this.grond);
	}

	/** The ground in words for a person. */
	public String inWoorden() {
		return inWoorden(this.grond);
	}

	/** A ground as it was kept with a sharing, in words for a person. */
	public static String inWoorden(String grond) {
		return (grond == null) ? "geen grond" : switch (grond) {
			case TOESTEMMING -> "toestemming van de jongere";
			case "rmc-taak" -> "wettelijke taak van RMC (Doorstroompunt)";
			case "participatiewet" -> "Participatiewet";
			case "eigen-taak-school" -> "eigen taak van school";
			default -> grond;
		};
	}

}
