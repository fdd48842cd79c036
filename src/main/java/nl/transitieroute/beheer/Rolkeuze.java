package nl.transitieroute.beheer;

import java.util.ArrayList;
import java.util.List;

import nl.transitieroute.organisatie.Begeleidersrollen;

/** Which roles exist at each kind of organisation. */
public final class Rolkeuze {

	private static final String MANAGER = "manager";

	private Rolkeuze() {
	}

	public static List<String> van(String soort) {
		if ("beheer".equals(soort)) {
			return List.of("procesbeheerder", "functioneelbeheerder", "fg");
		}
		List<String> rollen = new ArrayList<>(
				"regie".equals(soort) ? List.of(Begeleidersrollen.REGISSEUR) : Begeleidersrollen.van(soort));
		rollen.add(MANAGER);
		return List.copyOf(rollen);
	}

}
