package nl.transitieroute.organisatie;

import java.util.Collection;
import java.util.Set;

/**
 * The roles that guide youths. Only they read routes: the others serve the organisation
 * or the system, and need no names for that (AVG art. 5 lid 1 c, 25).
 */
public final class Begeleidersrollen {

	/** At school, RMC and W&amp;I. */
	public static final Set<String> ALLE = Set.of("mentor", "zorgcoordinator", "stagebegeleider", "doorwerkcoach",
			"trajectbegeleider", "coordinator", "consulent", "jobcoach", "accountmanager");

	/** Gets the escalations of a region. */
	public static final String REGISSEUR = "regisseur";

	private Begeleidersrollen() {
	}

	/** Whether somebody with these roles guides youths. */
	public static boolean eenVan(Collection<String> rollen) {
		return rollen.stream().anyMatch(ALLE::contains);
	}

}
