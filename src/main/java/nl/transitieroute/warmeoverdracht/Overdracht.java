package nl.transitieroute.warmeoverdracht;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One attempt to hand the youth over.
 *
 * @param ontvanger key of {@link Ontvanger}
 * @param vanId responsible until it is accepted
 * @param naarId null for an outside party
 * @param grond toestemming, rmc-taak, participatiewet or eigen-taak-school
 * @param grondBron the row of the table {@code grondslag} behind it
 * @param onderdelen sections that go along, comma separated
 * @param beoogdeId who was at the driegesprek, may be null
 * @param instemming the youth agrees that W&amp;I goes on (WEB 9.2.13), or wants help of
 * RMC (9.2.7): ja or nee
 * @param verzoekSchool school asks the gemeente to support (Participatiewet 7a lid 1 b):
 * ja or nee
 * @param zorg what the former contact person worried about at loslaten
 */
public record Overdracht(long id, long routeId, String ontvanger, String status, String vanId,
		String vanContactpersoonId, String naarId, String advies, String grond, String grondBron, String onderdelen,
		String beoogdeId, String instemming, String verzoekSchool, String contactpersoonId, String vervangerId,
		String contactBuiten, String reden, String toelichting, String zorg, OffsetDateTime gekozenOp,
		OffsetDateTime aangebodenOp, OffsetDateTime beslistOp, String beslistDoor) {

	/** Being prepared by the sender. */
	static final String VOORBEREID = "voorbereid";

	static final String AANGEBODEN = "aangeboden";

	public static final String GEACCEPTEERD = "geaccepteerd";

	public static final String GEWEIGERD = "geweigerd";

	public static final String INGETROKKEN = "ingetrokken";

	public static final String VERLOPEN = "verlopen";

	/** Given to a party outside; school stays responsible. */
	static final String BUITEN = "buiten";

	public Ontvanger naar() {
		return Ontvanger.metSleutel(this.ontvanger);
	}

	public boolean isAangeboden() {
		return AANGEBODEN.equals(this.status);
	}

	/** Prepared or offered. */
	public boolean isOpen() {
		return VOORBEREID.equals(this.status) || AANGEBODEN.equals(this.status);
	}

	public List<Onderdeel> mee() {
		return (this.onderdelen != null) ? Onderdeel.met(List.of(this.onderdelen.split(","))) : List.of();
	}

}
