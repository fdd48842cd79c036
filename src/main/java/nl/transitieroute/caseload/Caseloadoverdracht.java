package nl.transitieroute.caseload;

import java.time.OffsetDateTime;

/**
 * A caseload on its way to a colleague.
 *
 * @param klaarOp null while routes wait for their turn
 */
public record Caseloadoverdracht(long id, String organisatieId, String vanId, String naarId, String vervangerId,
		String reden, String gevraagdDoor, OffsetDateTime gevraagdOp, OffsetDateTime klaarOp, int aantal,
		int overgedragen, int nietGedaan) {

	public int wacht() {
		return this.aantal - this.overgedragen - this.nietGedaan;
	}

}
