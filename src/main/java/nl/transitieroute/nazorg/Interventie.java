package nl.transitieroute.nazorg;

import java.time.LocalDate;

/**
 * One instrument with somebody who does it and a date.
 *
 * @param instrument key of the list in the form {@code hulp-regelen}
 * @param status loopt, gelukt or gestopt
 */
public record Interventie(long id, long hulpvraagId, String instrument, String eigenaar, String naamEigenaar,
		LocalDate gereedOp, String status) {

	/** As a person reads it. */
	public String omschrijving() {
		return this.instrument.replace('-', ' ');
	}

	/** Who does it, as a person reads it. */
	public String door() {
		String wie = switch (this.eigenaar) {
			case "contactpersoon" -> "de contactpersoon";
			case "jongere" -> "de jongere";
			case "rmc" -> "RMC";
			case "wi" -> "W&I";
			case "wsp" -> "het werkgeversservicepunt";
			case "uwv" -> "UWV";
			case "werkgever" -> "de werkgever";
			default -> this.eigenaar;
		};
		return (this.naamEigenaar != null) ? wie + " (" + this.naamEigenaar + ")" : wie;
	}

}
