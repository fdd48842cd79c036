package nl.transitieroute.toestemming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who consent is asked for, in the words of a list. */
public final class Partijen {

	private static final Map<String, String> NAMEN = new LinkedHashMap<>();
	static {
		NAMEN.put("school", "School");
		NAMEN.put("wi", "W&I (gemeente)");
		NAMEN.put("rmc", "RMC (Doorstroompunt)");
		NAMEN.put("werkgever", "Werkgever of leerbedrijf");
		NAMEN.put("ouders", "Ouders of verzorgers");
		NAMEN.put("nieuwe-school", "Nieuwe school");
		NAMEN.put("uwv", "UWV");
	}

	private Partijen() {
	}

	/** In words, or the key itself when it is unknown. */
	public static String naam(String partij) {
		return NAMEN.getOrDefault(partij, partij);
	}

	/** All of them, in the order of a list. */
	public static List<String> alle() {
		return List.copyOf(NAMEN.keySet());
	}

}
