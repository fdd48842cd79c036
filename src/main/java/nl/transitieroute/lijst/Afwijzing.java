package nl.transitieroute.lijst;

/**
 * One refusal: where it stands and why. Holds nothing of what was typed, so that a report
 * can be mailed.
 *
 * @param rij the row as a spreadsheet counts, heading included
 * @param regel the line as a text editor counts; differs from the row below a cell of
 * more lines
 * @param kolom heading of the column, or empty when the whole row is wrong
 * @param reden what is wrong
 * @param advies what to do
 */
public record Afwijzing(int rij, int regel, String kolom, String reden, String advies) {

	/** The whole sentence for a screen. */
	public String tekst() {
		String onderwerp = this.kolom.isEmpty() ? "Deze rij" : this.kolom;
		return onderwerp + " " + this.reden + ". " + this.advies;
	}

}
