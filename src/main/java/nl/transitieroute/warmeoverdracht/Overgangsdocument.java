package nl.transitieroute.warmeoverdracht;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.dossier.VraagEnAntwoord;

/**
 * What goes to the gemeente when it goes on with a graduate (WEB 9.2.13 lid 3). Never
 * changed: a correction is a new version.
 *
 * @param naarId the W&amp;I that said yes
 * @param formulierVersie version of the form it was filled in on
 * @param reden why it was corrected, may be null
 * @param feiten what the system knew at that moment
 * @param antwoorden what the contact person at school wrote and the youth read
 */
public record Overgangsdocument(int versie, LocalDate datum, long overdrachtId, String naarId, Integer formulierVersie,
		String opgesteldDoor, String reden, List<VraagEnAntwoord> feiten, List<VraagEnAntwoord> antwoorden) {
}
