package nl.transitieroute.signalering;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares words as a reader does: without case, accents and punctuation, and with an eye
 * for a typing mistake.
 */
final class Woorden {

	private static final Pattern ACCENTEN = Pattern.compile("\\p{M}+");

	private static final Pattern LEESTEKENS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private Woorden() {
	}

	static String vereenvoudigd(String woord) {
		String kaal = ACCENTEN.matcher(Normalizer.normalize(woord, Normalizer.Form.NFD)).replaceAll("");
		return LEESTEKENS.matcher(kaal.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

	/**
	 * The word that was probably meant: at most a third of its letters, and never more
	 * than three, differ.
	 */
	static Optional<String> lijktOp(String woord, Collection<String> bekende) {
		String gezocht = vereenvoudigd(woord);
		String beste = null;
		int kleinste = Math.min(3, gezocht.length() / 3) + 1;
		for (String bekend : bekende) {
			int afstand = afstand(gezocht, vereenvoudigd(bekend), kleinste);
			if (afstand < kleinste) {
				kleinste = afstand;
				beste = bekend;
			}
		}
		return Optional.ofNullable(beste);
	}

	private static int afstand(String een, String ander, int grens) {
		if (Math.abs(een.length() - ander.length()) >= grens) {
			return grens;
		}
		int[] vorige = new int[ander.length() + 1];
		for (int j = 0; j <= ander.length(); j++) {
			vorige[j] = j;
		}
		for (int i = 1; i <= een.length(); i++) {
			int[] rij = new int[ander.length() + 1];
			rij[0] = i;
			for (int j = 1; j <= ander.length(); j++) {
				int wissel = (een.charAt(i - 1) == ander.charAt(j - 1)) ? 0 : 1;
				rij[j] = Math.min(Math.min(rij[j - 1], vorige[j]) + 1, vorige[j - 1] + wissel);
			}
			vorige = rij;
		}
		return vorige[ander.length()];
	}

}
