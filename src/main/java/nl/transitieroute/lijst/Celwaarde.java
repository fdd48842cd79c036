package nl.transitieroute.lijst;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes what a spreadsheet does to a cell: the apostrophe that keeps a number text, and
 * {@code ="300100"} that does the same. The apostrophe of 't Hart and 's-Hertogenbosch
 * stays.
 */
public final class Celwaarde {

	private static final Pattern ALS_TEKST = Pattern.compile("=\"([^\"]*)\"");

	private static final Pattern EIGEN_APOSTROF = Pattern.compile("'[A-Za-z]([ -].*)?", Pattern.DOTALL);

	private Celwaarde() {
	}

	public static String van(String cel) {
		String waarde = cel.strip();
		if (waarde.length() > 1 && waarde.charAt(0) == '\'' && !EIGEN_APOSTROF.matcher(waarde).matches()) {
			waarde = waarde.substring(1).strip();
		}
		Matcher alsTekst = ALS_TEKST.matcher(waarde);
		return alsTekst.matches() ? alsTekst.group(1).strip() : waarde;
	}

	/**
	 * A cell that a spreadsheet shows and never runs: what could begin a formula gets an
	 * apostrophe.
	 */
	public static String veilig(String tekst) {
		return (!tekst.isEmpty() && "=+-@\t\r".indexOf(tekst.charAt(0)) >= 0) ? "'" + tekst : tekst;
	}

}
