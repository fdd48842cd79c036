package nl.transitieroute.dossier;

/** One line of an entry, in the words that the person saw. */
public record VraagEnAntwoord(String vraag, String antwoord) {
}
