package nl.transitieroute.route;

import java.time.LocalDate;

/**
 * What is needed to begin a route.
 *
 * @param contactpersoonId staff of the school, the contact person until another is named
 */
public record NieuweRoute(long jongereId, String schoolId, String gemeenteCode, String opleidingcode, String opleiding,
		String niveau, String leerweg, LocalDate verwachteEinddatum, String contactpersoonId) {
}
