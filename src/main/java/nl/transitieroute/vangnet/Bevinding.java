package nl.transitieroute.vangnet;

import java.time.OffsetDateTime;

/**
 * Something that a check found wrong just now.
 *
 * @param onderwerp what it is about, unique within its kind: the same finding of the next
 * round has the same one
 * @param routeId null when it is about no single route
 * @param organisatieId of whom it is when there is no route; may be null
 * @param medewerkerId whom it is about, may be null
 * @param onderdeel id of the task, job or process instance, may be null
 * @param wat in plain Dutch what is wrong; never the name of a youth
 * @param sinds since when, as far as it can be told; null is: since it was first seen
 */
public record Bevinding(Soort soort, String onderwerp, Long routeId, String organisatieId, String medewerkerId,
		String onderdeel, String wat, OffsetDateTime sinds) {

	private static final int LANGSTE = 600;

	public Bevinding {
		wat = (wat.length() > LANGSTE) ? wat.substring(0, LANGSTE - 1) + "…" : wat;
	}

	/** Something wrong with a route itself. */
	public static Bevinding vanRoute(Soort soort, long routeId, String medewerkerId, String wat, OffsetDateTime sinds) {
		return new Bevinding(soort, Long.toString(routeId), routeId, null, medewerkerId, null, wat, sinds);
	}

	/** Something wrong with a task, job or process instance; of a route or of none. */
	public static Bevinding vanOnderdeel(Soort soort, String onderdeel, Long routeId, String medewerkerId, String wat,
			OffsetDateTime sinds) {
		return new Bevinding(soort, onderdeel, routeId, null, medewerkerId, onderdeel, wat, sinds);
	}

	/** Something wrong with an organisation. */
	public static Bevinding vanOrganisatie(Soort soort, String organisatieId, String wat) {
		return new Bevinding(soort, organisatieId, null, organisatieId, null, null, wat, null);
	}

	String sleutel() {
		return this.soort.sleutel() + ":" + this.onderwerp;
	}

}
