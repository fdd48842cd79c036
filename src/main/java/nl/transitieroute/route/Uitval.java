package nl.transitieroute.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.jongere.Jongeren;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The youth no longer wants to cooperate and no longer comes (Regioplan 2020). Nobody is
 * lost by it: without startkwalificatie and under the age limit RMC takes over by law.
 */
@Service
@Transactional
public class Uitval {

	private final Routes routes;

	private final Pauze pauze;

	private final Jongeren jongeren;

	private final Leeftijdsgrenzen leeftijdsgrenzen;

	private final Dossier dossier;

	private final Clock clock;

	Uitval(Routes routes, Pauze pauze, Jongeren jongeren, Leeftijdsgrenzen leeftijdsgrenzen, Dossier dossier,
			Clock clock) {
		this.routes = routes;
		this.pauze = pauze;
		this.jongeren = jongeren;
		this.leeftijdsgrenzen = leeftijdsgrenzen;
		this.dossier = dossier;
		this.clock = clock;
	}

	/**
	 * Keeps it. A youth who stops during a pause does not wait for its end.
	 * @return whether RMC has a task by law for this youth, and takes part in his region
	 */
	public boolean legVast(String nummer) {
		this.pauze.vervalt(nummer);
		Route route = this.routes.metNummer(nummer);
		boolean naarRmc = route.rmcId() != null && !route.startkwalificatie() && this.leeftijdsgrenzen
			.geldt(Leeftijdsgrenzen.RMC, this.jongeren.metId(route.jongereId()), LocalDate.now(this.clock));
		this.dossier.noteer(nummer, "uitval", "Jongere gestopt",
				Map.of("Fase", route.fase().label(), "Wettelijke taak van RMC", naarRmc));
		return naarRmc;
	}

}
