package nl.transitieroute.overzicht;

import java.util.Locale;
import java.util.Map;

/** Names of columns and fields as a reader writes them. */
final class Woorden {

	private static final Map<String, String> ANDERS = Map.of("op", "Op", "wi", "W&I", "rmc", "RMC", "grond_bron",
			"Bron van de grond", "tekstversie", "Versie van de tekst", "hash", "Controlegetal");

	private Woorden() {
	}

	/** For example gevraagd_op or wensNaOpleiding. */
	static String leesbaar(String naam) {
		String bekend = ANDERS.get(naam);
		if (bekend != null) {
			return bekend;
		}
		String zonderId = naam.endsWith("_id") ? naam.substring(0, naam.length() - "_id".length()) : naam;
		String woorden = zonderId.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
		return woorden.isEmpty() ? naam : woorden.substring(0, 1).toUpperCase(Locale.ROOT) + woorden.substring(1);
	}

}
