package nl.transitieroute.route;

import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.jongere.Jongere;

import org.springframework.stereotype.Component;

/**
 * Until which age a party has a task, for each ground and date: the table
 * {@code leeftijdsgrens} (RMC 23 until 2025, 27 from 2026).
 */
@Component
public class Leeftijdsgrens {

	private final Beslissingen beslissingen;

	Leeftijdsgrens(Beslissingen beslissingen) {
		this.beslissingen = beslissingen;
	}

	/**
	 * Whether the youth is of the age for this ground on a day.
	 * @param grond row of the table, for example rmc; a ground without a row means no
	 */
	public boolean onder(Jongere jongere, String grond, LocalDate dag) {
		int leeftijd = jongere.leeftijdOp(dag);
		return this.beslissingen.enige("leeftijdsgrens", Map.of("grond", grond, "datum", dag))
			.filter((rij) -> leeftijd >= getal(rij, "vanaf") && leeftijd < getal(rij, "grens"))
			.isPresent();
	}

	private static int getal(Map<String, Object> rij, String naam) {
		return ((Number) rij.get(naam)).intValue();
	}

}
