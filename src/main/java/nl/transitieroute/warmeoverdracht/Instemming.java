package nl.transitieroute.warmeoverdracht;

import nl.transitieroute.toestemming.Toestemmingen;

/**
 * What the youth says to the guidance by the receiver: another answer than the consent to
 * share (WEB 9.2.13 for W&amp;I, 9.2.7 for RMC).
 *
 * @param ouder what the parent says of a youth who needs one, else null
 */
record Instemming(String doel, String antwoord, String ouder, String tekstversie) {

	static Instemming wi(String antwoord, String ouder) {
		return new Instemming(Toestemmingen.BEGELEIDING_VOORTZETTEN, antwoord, ouder, "instemming-wi-1");
	}

	static Instemming rmc(String antwoord, String ouder) {
		return new Instemming(Toestemmingen.HULP_VAN_RMC, antwoord, ouder, "instemming-rmc-1");
	}

}
