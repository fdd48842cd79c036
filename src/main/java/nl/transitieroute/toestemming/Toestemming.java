package nl.transitieroute.toestemming;

import java.time.LocalDate;

/**
 * An answer of the youth to one question: may this party do this.
 *
 * @param soort avg-toestemming, instemming-wi (WEB 9.2.13) or instemming-rmc (WEB 9.2.7):
 * three different answers
 * @param doel what for, for example volgen-na-school or delen
 * @param partij school, rmc, wi, werkgever, ouders, nieuwe-school or uwv
 * @param organisatieId the organisation that the youth was told about, null when the
 * party has none here
 * @param antwoord ja, nee or later
 * @param gegevens which sections may be shared, comma separated, may be null
 * @param wijze how it was given: in-gesprek, op-papier or eigen-link
 * @param tekstversie version of the text that the youth was shown
 * @param ouderNodig a parent must say yes too, or it does not count (UAVG 5; WEB 9.2.13)
 * @param einde ingetrokken or verlopen, null while it stands
 */
public record Toestemming(long id, long routeId, String soort, String doel, String partij, String organisatieId,
		String antwoord, String gegevens, String tekstversie, String wijze, LocalDate gevraagdOp, String gevraagdDoor,
		LocalDate geldigVanaf, LocalDate geldigTot, boolean ouderNodig, String ouderAntwoord, LocalDate ingetrokkenOp,
		String einde, String eindeReden) {

	/** Of the AVG. */
	public static final String AVG = "avg-toestemming";

	/** The youth agrees that W&amp;I goes on with the guidance. */
	public static final String INSTEMMING_WI = "instemming-wi";

	/** The youth agrees to help of RMC. */
	public static final String INSTEMMING_RMC = "instemming-rmc";

	/** Whether this is a yes that counts on this day. */
	public boolean geldtOp(LocalDate dag) {
		return "ja".equals(this.antwoord) && this.einde == null && this.ingetrokkenOp == null
				&& (this.geldigVanaf == null || !this.geldigVanaf.isAfter(dag))
				&& (this.geldigTot == null || !this.geldigTot.isBefore(dag))
				&& (!this.ouderNodig || "ja".equals(this.ouderAntwoord));
	}

	/**
	 * As the table {@code grondslag} asks it: ja, nee (refused, withdrawn, run out, or
	 * the parent did not agree) or geen (not decided yet).
	 */
	String oordeelOp(LocalDate dag) {
		if (geldtOp(dag)) {
			return "ja";
		}
		return "later".equals(this.antwoord) ? "geen" : "nee";
	}

	/** In one word or two, for who reads the list. */
	public String standOp(LocalDate dag) {
		if (!"ja".equals(this.antwoord)) {
			return this.antwoord;
		}
		if (this.einde != null) {
			return this.einde;
		}
		if (this.geldigTot != null && this.geldigTot.isBefore(dag)) {
			return "verlopen";
		}
		if (this.ouderNodig && !"ja".equals(this.ouderAntwoord)) {
			return "telt niet: ouder moet nog ja zeggen";
		}
		return (this.geldigVanaf != null && this.geldigVanaf.isAfter(dag)) ? "gaat nog in" : "geldt";
	}

}
