package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One contact of the nazorg, planned or held.
 *
 * @param gepland the day on which it comes up
 * @param vensterTot last day on which it is still on time; after it, while still planned,
 * it is {@link nl.transitieroute.route.TeLaat}
 * @param doel contact, tweede-jaar or eindgesprek
 * @param status gepland, bereikt, niet-bereikt, verzet or vervallen
 * @param situatie what the youth does, as the contact found it
 * @param hulp what kind of help it led to: nazorgcontact or baanverlies, null for none
 * @param reden why it was added, moved by the youth or dropped
 * @param voorgesteld the day of the rhythm, or the day that a person chose
 * @param vensterVan the first day on which it could have been planned
 * @param waarom why it is not simply on the day of the rhythm; null when it is
 * @param handmatig a person chose the day: a new plan leaves it there
 * @param organisatieId whose work it is
 */
public record Contactmoment(long id, long routeId, int volgnummer, LocalDate gepland, LocalDate vensterTot,
		String kanaal, String doel, String status, String uitkomst, String situatie, String hulp, String reden,
		String door, OffsetDateTime afgehandeldOp, LocalDate voorgesteld, LocalDate vensterVan, String waarom,
		boolean handmatig, String organisatieId) {

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

	/**
	 * Whether a person may drop it: not what the route owes the youth.
	 */
	public boolean kanVervallen() {
		return CONTACT.equals(this.doel);
	}

	boolean is(String gevraagdDoel) {
		return this.doel.equals(gevraagdDoel);
	}

}
