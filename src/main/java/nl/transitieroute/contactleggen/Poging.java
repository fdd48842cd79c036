package nl.transitieroute.contactleggen;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * One attempt to reach a youth.
 *
 * @param kanaal bellen, app-of-mail, huisbezoek, via-anderen, kaart, or jongere when he
 * made contact himself
 * @param dagdeel ochtend, middag or avond; null for attempts from before it was kept
 * @param via ouders, werkgever or school, when it went by others
 * @param resultaat bereikt, terugbellen, geen-gehoor, nummer-onjuist, wil-niet, verhuisd,
 * overleden, verstuurd or anders
 * @param volgendeOp when the next attempt follows, or null when none does
 */
public record Poging(long id, String kanaal, String dagdeel, String via, String resultaat, LocalDate volgendeOp,
		OffsetDateTime moment) {

	/** An agreed moment to call back is contact of a kind, and no failed attempt. */
	boolean mislukt() {
		return !"terugbellen".equals(this.resultaat);
	}

	/** The day on which it was made. */
	LocalDate dag(ZoneId zone) {
		return this.moment.atZoneSameInstant(zone).toLocalDate();
	}

}
