package nl.transitieroute.vangnet;

import java.time.OffsetDateTime;

/**
 * A fault on the list, or one that was on it.
 *
 * @param nummer of the route, null when it is about none
 * @param voornaam of the youth, null when it is about none or this reader may not know
 * @param regie who holds the regie of the route, in words; null without a route
 * @param organisatieId responsible for the route, or the organisation it is about
 * @param organisatie the same, in words
 * @param onderdeel id of the task, job or process instance, or null
 * @param opgelostOp null while it stands
 */
record Melding(long id, Soort soort, String nummer, String voornaam, String regie, String organisatieId,
		String organisatie, String organisatiesoort, String medewerkerId, String onderdeel, String wat,
		OffsetDateTime sinds, OffsetDateTime gezienOp, OffsetDateTime opgelostOp) {
}
