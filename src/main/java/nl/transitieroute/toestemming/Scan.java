package nl.transitieroute.toestemming;

import java.time.OffsetDateTime;

/** A scanned consent without its content. */
public record Scan(long id, long routeId, long toestemmingId, String organisatieId, String mediatype, int grootte,
		OffsetDateTime toegevoegdOp, String toegevoegdDoor) {

	/** A name that says nothing about the youth. */
	public String bestandsnaam() {
		return "toestemming-" + this.toestemmingId + "-" + this.id + switch (this.mediatype) {
			case "application/pdf" -> ".pdf";
			case "image/png" -> ".png";
			default -> ".jpg";
		};
	}

}
