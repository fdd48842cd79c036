package nl.transitieroute.contactleggen;

import java.util.List;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Grondslagen;
import nl.transitieroute.toestemming.Toestemmingen;

import org.springframework.stereotype.Component;

/**
 * Whether a youth may be reached by way of somebody else. Parents and employer hear that
 * we look for him, so only with his consent (AVG 6 lid 1 a); school knows him already.
 */
@Component
public class Omweg {

	private static final Map<String, String> NAMEN = Map.of("ouders", "ouders of verzorgers", "werkgever",
			"werkgever of leerbedrijf");

	private static final List<String> ALLEEN_MET_TOESTEMMING = List.of("ouders", "werkgever");

	private final Grondslagen grondslagen;

	Omweg(Grondslagen grondslagen) {
		this.grondslagen = grondslagen;
	}

	/** Whether there is somebody who may be asked. */
	public boolean mag(Route route) {
		return ALLEEN_MET_TOESTEMMING.stream().anyMatch((wie) -> mag(route, wie));
	}

	/** Who may be asked and who may not, for the person who tries. */
	public String uitleg(Route route) {
		List<String> wel = ALLEEN_MET_TOESTEMMING.stream().filter((wie) -> mag(route, wie)).map(NAMEN::get).toList();
		return "**Via anderen:** " + (wel.isEmpty()
				? "alleen via school. De jongere gaf geen toestemming om ouders of " + "werkgever te vragen."
				: "school, " + String.join(", ", wel) + ": dat vond de jongere goed.");
	}

	/**
	 * Refuses to ask somebody whom the youth did not allow.
	 * @param wie ouders, werkgever or school; null when nobody is asked
	 * @throws Weigering when the youth did not allow it
	 */
	public void moetMogen(Route route, String wie) {
		if (wie != null && ALLEEN_MET_TOESTEMMING.contains(wie) && !mag(route, wie)) {
			throw new Weigering("De jongere gaf geen toestemming om via " + NAMEN.get(wie)
					+ " contact te zoeken. Kies een ander kanaal, of leg eerst zijn toestemming vast op de pagina "
					+ "Toestemmingen (volgen en benaderen na school).");
		}
	}

	private boolean mag(Route route, String wie) {
		return this.grondslagen.mag(route, wie, Toestemmingen.VOLGEN_NA_SCHOOL);
	}

}
