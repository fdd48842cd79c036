package nl.transitieroute.diploma;

import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Leeftijdsgrenzen;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Service;

/**
 * What the law asks of school at the end of the education. Ages, duties and dates are
 * rows of the tables {@code nazorgplicht} and {@code leeftijdsgrens}.
 */
@Service
public class WettelijkePlichten {

	private final Beslissingen beslissingen;

	private final Leeftijdsgrenzen leeftijdsgrenzen;

	private final Jongeren jongeren;

	WettelijkePlichten(Beslissingen beslissingen, Leeftijdsgrenzen leeftijdsgrenzen, Jongeren jongeren) {
		this.beslissingen = beslissingen;
		this.leeftijdsgrenzen = leeftijdsgrenzen;
		this.jongeren = jongeren;
	}

	/**
	 * Whether school must or may offer loopbaanbegeleiding (WEB 9.2.12).
	 * @param verderIngeschreven enrolled for further study directly after
	 */
	public Nazorgplicht nazorgplicht(Route route, boolean verderIngeschreven) {
		return this.beslissingen
			.enige("nazorgplicht", Map.of("datum", route.diplomadatum(), "diploma", "diploma".equals(route.afronding()),
					"verderIngeschreven", verderIngeschreven, "niveau", route.niveau(), "leerweg", route.leerweg()))
			.map((rij) -> new Nazorgplicht((String) rij.get("plicht"), ((Number) rij.get("maanden")).intValue(),
					(String) rij.get("uitleg"), (String) rij.get("bron")))
			.orElseThrow(() -> new IllegalStateException("De tabel nazorgplicht heeft geen rij die past"));
	}

	/**
	 * Whether RMC has its own task: no startkwalificatie, not enrolled, under the age
	 * limit of that day (WEB 9.2.1).
	 */
	public boolean rmcVolgensWet(Route route, boolean verderIngeschreven) {
		LocalDate dag = route.diplomadatum();
		Jongere jongere = this.jongeren.metId(route.jongereId());
		return !route.startkwalificatie() && !verderIngeschreven
				&& this.leeftijdsgrenzen.geldt(Leeftijdsgrenzen.RMC, jongere, dag);
	}

	/**
	 * What school must do.
	 *
	 * @param plicht moet, mag or geen
	 * @param maanden how long after the diploma
	 */
	public record Nazorgplicht(String plicht, int maanden, String uitleg, String bron) {

		public static final String GEEN = "geen";

		boolean moet() {
			return "moet".equals(this.plicht);
		}

	}

}
