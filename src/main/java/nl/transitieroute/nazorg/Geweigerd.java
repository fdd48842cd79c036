package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;
import nl.transitieroute.toestemming.Intrekkingen;
import nl.transitieroute.toestemming.Toestemming;
import nl.transitieroute.toestemming.Toestemmingen;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The youth says no. "Ik red me wel" is not the end: it lowers to the pilot light as long
 * as consent stands (Ingrado 2021; Regioplan 2023). Never again takes the consent back:
 * the contacts stop, and asking for help stays possible.
 */
@Service
@Transactional
public class Geweigerd {

	private static final String NOOIT_MEER = "nooit-meer";

	private final Nazorg nazorg;

	private final Nazorgstanden standen;

	private final Toestemmingen toestemmingen;

	private final Intrekkingen intrekkingen;

	private final Routes routes;

	private final Termijnen termijnen;

	private final Clock clock;

	Geweigerd(Nazorg nazorg, Nazorgstanden standen, Toestemmingen toestemmingen, Intrekkingen intrekkingen,
			Routes routes, Termijnen termijnen, Clock clock) {
		this.nazorg = nazorg;
		this.standen = standen;
		this.toestemmingen = toestemmingen;
		this.intrekkingen = intrekkingen;
		this.routes = routes;
		this.termijnen = termijnen;
		this.clock = clock;
	}

	/**
	 * @param betekenis redt-zich or nooit-meer; null for the mildest
	 */
	public void wilNiet(String routeNummer, String betekenis) {
		wilNiet(this.routes.metNummer(routeNummer), betekenis, null);
	}

	/**
	 * @param magBlijven ja or nee when consent was asked about again, null when it was
	 * not
	 */
	void wilNiet(Route route, String betekenis, String magBlijven) {
		if (NOOIT_MEER.equals(betekenis) || "nee".equals(magBlijven)) {
			neemToestemmingTerug(route);
		}
		else if ("ja".equals(magBlijven)) {
			leg(route, "ja");
		}
		this.nazorg.zetOpWaakvlam(route);
	}

	/**
	 * Whether it is time to ask if consent still stands: once in a while, not at every
	 * no.
	 */
	@Transactional(readOnly = true)
	public boolean navragen(Route route) {
		return this.toestemmingen.laatste(route, Toestemmingen.VOLGEN_NA_SCHOOL, Nazorg.partij(route))
			.map(Toestemming::gevraagdOp)
			.or(() -> this.standen.zoek(route).map(Nazorgstand::begonnenOp))
			.filter((gevraagd) -> !this.termijnen.precies("toestemming-navragen", gevraagd, route.regieId())
				.isAfter(LocalDate.now(this.clock)))
			.isPresent();
	}

	private void neemToestemmingTerug(Route route) {
		String partij = Nazorg.partij(route);
		if (this.toestemmingen.geldt(route, Toestemmingen.VOLGEN_NA_SCHOOL, partij)) {
			this.intrekkingen.trekIn(route.nummer(), partij, Toestemmingen.VOLGEN_NA_SCHOOL,
					"De jongere wil nooit meer benaderd worden.");
		}
		else {
			leg(route, "nee");
		}
	}

	private void leg(Route route, String antwoord) {
		this.toestemmingen.leg(route, Toestemmingen.VOLGEN_NA_SCHOOL, Nazorg.partij(route), antwoord, List.of(),
				"in-gesprek", "nazorgcontact-voeren");
	}

}
