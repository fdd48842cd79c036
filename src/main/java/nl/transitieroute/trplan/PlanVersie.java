package nl.transitieroute.trplan;

import java.time.OffsetDateTime;

/**
 * One version of a plan. Never changed but for its status; a new text is a new version.
 *
 * @param inhoud the answers of the plan form as JSON
 */
public record PlanVersie(long id, long routeId, int versie, Status status, String maatwerkroute,
		String begeleidingsritme, String inhoud, OffsetDateTime opgesteldOp, String opgesteldDoor,
		OffsetDateTime beslotenOp) {

	/** Where a version stands. */
	public enum Status {

		/** The parties are giving their answers. */
		VOORGELEGD,
		/** Signed by all and in force. */
		GELDIG,
		/** At least one party declined. */
		AFGEWEZEN,
		/** Was in force until a newer version. */
		VERVANGEN

	}

}
