package nl.transitieroute.toestemming;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The end of one or more consents of a party.
 *
 * @param einde ingetrokken or verlopen
 * @param doelen purposes that ended, comma separated
 * @param terug school took the guidance back
 */
public record Intrekking(long id, long routeId, String partij, String organisatieId, String einde, String doelen,
		String reden, OffsetDateTime moment, String gedaanDoor, boolean terug) {

	static final String INGETROKKEN = "ingetrokken";

	static final String VERLOPEN = "verlopen";

	public boolean betreft(String doel) {
		return List.of(this.doelen.split(",")).contains(doel);
	}

	/** The purposes in words. */
	public String doelenInWoorden() {
		return Arrays.stream(this.doelen.split(",")).map(Doelen::naam).collect(Collectors.joining(", "));
	}

}
