package nl.transitieroute.organisatie;

import java.util.Map;

/** What a role is called on screen. */
public final class Rolnaam {

	private static final Map<String, String> NAMEN = Map.ofEntries(Map.entry("mentor", "Mentor"),
			Map.entry("zorgcoordinator", "Zorgcoördinator"), Map.entry("stagebegeleider", "Stagebegeleider"),
			Map.entry("doorwerkcoach", "Doorwerkcoach"), Map.entry("trajectbegeleider", "RMC-trajectbegeleider"),
			Map.entry("coordinator", "RMC-coördinator"), Map.entry("consulent", "W&I-consulent"),
			Map.entry("jobcoach", "Jobcoach"), Map.entry("accountmanager", "Accountmanager WSP"),
			Map.entry("regisseur", "Regisseur"), Map.entry("procesbeheerder", "Procesbeheerder"),
			Map.entry("functioneelbeheerder", "Functioneel beheerder"),
			Map.entry("fg", "Functionaris gegevensbescherming"), Map.entry("manager", "Manager"));

	private Rolnaam() {
	}

	/** Whether this is a role of ours. */
	public static boolean bestaat(String rol) {
		return NAMEN.containsKey(rol);
	}

	public static String van(String rol) {
		return NAMEN.getOrDefault(rol, rol);
	}

}
