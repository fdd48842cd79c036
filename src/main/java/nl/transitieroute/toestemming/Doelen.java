package nl.transitieroute.toestemming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What consent is asked for, each a question of its own, in the words of a list. */
public final class Doelen {

	private static final Map<String, String> NAMEN = new LinkedHashMap<>();
	static {
		NAMEN.put(Toestemmingen.VOLGEN_NA_SCHOOL, "Volgen en benaderen na school");
		NAMEN.put(Toestemmingen.DELEN, "Gegevens delen");
		NAMEN.put(Toestemmingen.DELEN_BIJZONDER, "Gegevens over gezondheid en justitie delen");
		NAMEN.put(Toestemmingen.MEEDOEN_AAN_PLAN, "Meedoen aan het TR-plan");
		NAMEN.put(Toestemmingen.BEGELEIDING_VOORTZETTEN, "Instemming: W&I zet de begeleiding voort");
		NAMEN.put(Toestemmingen.HULP_VAN_RMC, "Instemming: hulp van RMC (Doorstroompunt)");
		NAMEN.put(Toestemmingen.TWEEDE_JAAR, "Een tweede jaar nazorg");
	}

	private Doelen() {
	}

	/** In words, or the key itself when it is unknown. */
	public static String naam(String doel) {
		return NAMEN.getOrDefault(doel, doel);
	}

	/** All of them, in the order of a list. */
	public static List<String> alle() {
		return List.copyOf(NAMEN.keySet());
	}

	/** Which of the three kinds of answer it is. */
	public static String soort(String doel) {
		return switch (doel) {
			case Toestemmingen.BEGELEIDING_VOORTZETTEN -> Toestemming.INSTEMMING_WI;
			case Toestemmingen.HULP_VAN_RMC -> Toestemming.INSTEMMING_RMC;
			default -> Toestemming.AVG;
		};
	}

}
