package nl.transitieroute.route;

import java.time.OffsetDateTime;

/**
 * A time in which somebody was the contact person, on behalf of the organisation that was
 * responsible then.
 *
 * @param tot null while it lasts
 */
public record Contactperiode(String medewerkerId, String organisatieId, OffsetDateTime van, OffsetDateTime tot) {

	boolean omvat(OffsetDateTime moment) {
		return !moment.isBefore(this.van) && (this.tot == null || !moment.isAfter(this.tot));
	}

}
