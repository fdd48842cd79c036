package nl.transitieroute.trplan;

import java.time.OffsetDateTime;

/**
 * A party in one version of a plan: what was asked and given, and whether it signed.
 *
 * @param partij key of {@link Partij}
 * @param vraag what contribution is asked, null when none
 * @param oordeel getekend or geweigerd, null while unanswered
 * @param reden why it did not sign
 */
public record Deelnemer(long planId, String partij, String naam, String vraag, String bijdrage,
		OffsetDateTime bijdrageOp, String bijdrageDoor, String oordeel, String reden, OffsetDateTime oordeelOp,
		String oordeelDoor) {

	public boolean weigerde() {
		return "geweigerd".equals(this.oordeel);
	}

	boolean bijdrageGevraagd() {
		return this.vraag != null;
	}

}
