package nl.transitieroute.contactleggen;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * One attempt to reach a youth.
 *
 * @param kanaal bellen, app-of-mail, huisbezoek or via-anderen
 * @param resultaat bereikt, terugbellen, geen-gehoor, nummer-onjuist, wil-niet, verhuisd
 * or anders
 * @param volgendeOp when the next attempt follows, or null when none does
 */
public record Poging(long id, String kanaal, String resultaat, LocalDate volgendeOp, OffsetDateTime moment) {

	/** An agreed moment to call back is contact of a kind, and no failed attempt. */
	boolean mislukt() {
		return !"terugbellen".equals(this.resultaat);
	}

}
