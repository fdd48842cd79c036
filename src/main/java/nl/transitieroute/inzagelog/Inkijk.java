package nl.transitieroute.inzagelog;

/**
 * Somebody looked, or tried to.
 *
 * @param routeId null when it is about no route, or one that does not exist
 * @param wat what kind of thing: see {@link Inzagelog}
 * @param onderdeel which one, for example the name of a task; never personal data
 * @param grond why it was allowed, in words; null when it was refused
 */
public record Inkijk(Long routeId, String medewerkerId, String wat, String onderdeel, String grond) {

	boolean toegestaan() {
		return this.grond != null;
	}

}
