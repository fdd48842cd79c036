package nl.transitieroute.noodinzage;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One time that somebody broke the glass.
 *
 * @param tot the reading ends here; earlier than planned when he ended it himself
 * @param contactpersoonOordeel whether the contact person understands: ja, nee,
 * weet-niet; null until he looked
 * @param oordeel of the FG: terecht or onterecht; null until he judged
 */
public record Noodinzage(long id, long routeId, String nummer, String medewerkerId, String medewerker,
		String organisatie, String reden, OffsetDateTime begonnenOp, OffsetDateTime tot, String contactpersoonOordeel,
		String contactpersoonBezwaar, LocalDate beoordelenVoor, String oordeel, String toelichting,
		OffsetDateTime beoordeeldOp, String beoordeeldDoor) {

	/** Whether it gives the right to read at this moment. */
	public boolean loopt(OffsetDateTime nu) {
		return nu.isBefore(this.tot);
	}

}
