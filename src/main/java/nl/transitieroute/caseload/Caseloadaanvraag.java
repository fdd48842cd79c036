package nl.transitieroute.caseload;

import java.util.List;

/**
 * What somebody asks: these routes of one contact person to a colleague.
 *
 * @param vervanger the stand-in; null takes the colleague's own
 * @param routes route numbers; empty means the whole caseload
 */
public record Caseloadaanvraag(String van, String naar, String vervanger, String reden, List<String> routes) {
}
