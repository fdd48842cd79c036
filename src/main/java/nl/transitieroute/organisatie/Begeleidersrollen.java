package nl.transitieroute.organisatie;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The roles that guide youths. Only they read routes: the others serve the organisation
 * or the system, and need no names for that (AVG art. 5 lid 1 c, 25). One of them leads:
 * it names a contact person and hands a caseload over.
 */
public final class Begeleidersrollen {

	/** At school, RMC and W&amp;I. */
	public static final Set<String> ALLE = Set.of("mentor", "zorgcoordinator", "stagebegeleider", "doorwerkcoach",
			"trajectbegeleider", "coordinator", "consulent", "jobcoach", "accountmanager");

	/** Gets the escalations of a region. */
	public static final String REGISSEUR = "regisseur";

	private static final Map<String, List<String>> PER_SOORT = Map.of("school",
			List.of("mentor", "zorgcoordinator", "stagebegeleider", "doorwerkcoach"), "rmc",
			List.of("trajectbegeleider", "coordinator"), "wi", List.of("consulent", "jobcoach", "accountmanager"));

	private static final Map<String, String> LEIDING = Map.of("school", "zorgcoordinator", "rmc", "coordinator", "wi",
			"accountmanager");

	private Begeleidersrollen() {
	}

	/** Whether somebody with these roles guides youths. */
	public static boolean eenVan(Collection<String> rollen) {
		return rollen.stream().anyMatch(ALLE::contains);
	}

	/** The roles that guide at this kind of organisation; none where nobody does. */
	public static List<String> van(String soort) {
		return PER_SOORT.getOrDefault(soort, List.of());
	}

	/** The role that leads those who guide at this kind of organisation. */
	public static Optional<String> leiding(String soort) {
		return Optional.ofNullable(LEIDING.get(soort));
	}

	/** Whether this role leads those who guide at this kind of organisation. */
	public static boolean leidt(String soort, String rol) {
		return rol.equals(LEIDING.get(soort));
	}

}
