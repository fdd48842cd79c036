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

	private final Jongeren jongeren;

	private final Leeftijdsgrens leeftijdsgrens;

	private final Dossier dossier;

	private final Clock clock;

	Uitval(Routes routes, Jongeren jongeren, Leeftijdsgrens leeftijdsgrens, Dossier dossier, Clock clock) {
		this.routes = routes;
		this.jongeren = jongeren;
		this.leeftijdsgrens = leeftijdsgrens;
		this.dossier = dossier;
		this.clock = clock;
	}

	/**
	 * Keeps it.
	 * @return whether RMC has a task by law for this youth, and takes part in his region
	 */
	public boolean legVast(String nummer) {
		Route route = this.routes.metNummer(nummer);
		boolean naarRmc = route.rmcId() != null && !route.startkwalificatie()
				&& this.leeftijdsgrens.onder(this.jongeren.metId(route.jongereId()), "rmc", LocalDate.now(this.clock));
		this.dossier.noteer(nummer, "uitval", "Jongere gestopt",
				Map.of("Fase", route.fase().label(), "Wettelijke taak van RMC", naarRmc));
		return naarRmc;
	}

}
