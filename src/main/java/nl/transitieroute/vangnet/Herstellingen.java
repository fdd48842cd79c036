package nl.transitieroute.vangnet;

import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.beheer.Beheerlog;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Routes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the functional administrator mends with one button. What was done, by whom, is in
 * the log of beheer, and in the dossier when the route itself changed.
 */
@Service
@Transactional
public class Herstellingen {

	private final Herstel herstel;

	private final Routes routes;

	private final Routeproces proces;

	private final Dossier dossier;

	private final Beheerlog log;

	Herstellingen(Herstel herstel, Routes routes, Routeproces proces, Dossier dossier, Beheerlog log) {
		this.herstel = herstel;
		this.routes = routes;
		this.proces = proces;
		this.dossier = dossier;
		this.log = log;
	}

	/** What the button says, or null when there is none for this kind. */
	static String knop(Soort soort) {
		return switch (soort) {
			case STAP_VASTGELOPEN, WERK_VASTGELOPEN -> "Opnieuw proberen";
			case STAAT_STIL -> "Laten doorgaan";
			case LOOPT_TIJDENS_PAUZE -> "Stilzetten";
			case PROCES_ZONDER_ROUTE -> "Beëindigen";
			default -> null;
		};
	}

	/**
	 * Does what the button says.
	 * @throws Weigering when it is mended already, or cannot be mended here
	 */
	void doe(Melding melding) {
		String knop = knop(melding.soort());
		if (knop == null) {
			throw new Weigering("Dit is hier niet te herstellen. Doe wat er bij de regel staat.");
		}
		switch (melding.soort()) {
			case STAAT_STIL -> verander(melding, this.proces::hervat, "Route in gang gezet door beheer");
			case LOOPT_TIJDENS_PAUZE -> verander(melding, this.proces::pauzeer, "Route stilgezet door beheer");
			case PROCES_ZONDER_ROUTE -> this.herstel.beeindig(melding.onderdeel());
			default -> this.herstel.probeerOpnieuw(melding.onderdeel());
		}
		this.log.noteer("vangnet", (melding.nummer() != null) ? melding.nummer() : melding.onderdeel(), knop,
				melding.wat(), null);
	}

	private void verander(Melding melding, java.util.function.Consumer<Route> hoe, String titel) {
		hoe.accept(this.routes.metNummer(melding.nummer()));
		this.dossier.noteer(melding.nummer(), "vangnet", titel, Map.of("Wat was er aan de hand", melding.wat()));
	}

}
