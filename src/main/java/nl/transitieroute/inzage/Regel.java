package nl.transitieroute.inzage;

import java.util.List;

import nl.transitieroute.dossier.VraagEnAntwoord;

/**
 * One thing on the timeline.
 *
 * @param soort one word, for its look
 * @param antwoorden empty when there is nothing more, or nothing that this reader may see
 * @param afgeschermd there is more, but not for this reader
 */
record Regel(String wanneer, String titel, String wie, String soort, boolean laat, List<VraagEnAntwoord> antwoorden,
		boolean afgeschermd) {
}
