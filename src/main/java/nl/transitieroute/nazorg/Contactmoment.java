package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One contact of the nazorg, planned or held.
 *
 * @param vensterTot last day on which it is still on time
 * @param doel contact, tweede-jaar or eindgesprek
 * @param status gepland, bereikt, niet-bereikt, verzet or vervallen
 * @param situatie what the youth does, as the contact found it
 * @param hulp what kind of help it led to: nazorgcontact or baanverlies, null for none
 * @param reden why it was moved or dropped
 */
public record Contactmoment(long id, long routeId, int volgnummer, LocalDate gepland, LocalDate vensterTot,
		String kanaal, String doel, String status, String uitkomst, String situatie, String hulp, String reden,
		String door, OffsetDateTime afgehandeldOp) {

	static final String CONTACT = "contact";

	static final String TWEEDE_JAAR = "tweede-jaar";

	static final String EINDGESPREK = "eindgesprek";

	/** What it is, in the words of a coach. */
	public String naam() {
		return switch (this.doel) {
			case TWEEDE_JAAR -> "Nazorgcontact en gesprek over het tweede jaar";
			case EINDGESPREK -> "Nazorgcontact en eindgesprek";
			default -> "Nazorgcontact";
		};
	}

	boolean is(String gevraagdDoel) {
		return this.doel.equals(gevraagdDoel);
	}

}
