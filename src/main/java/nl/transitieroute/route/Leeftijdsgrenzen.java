package nl.transitieroute.route;

import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.jongere.Jongere;

import org.springframework.stereotype.Component;

/**
 * Up to what age a legal ground holds: reads the dated rows of the table
 * {@code leeftijdsgrens}.
 */
@Component
public class Leeftijdsgrenzen {

	/**
	 * RMC has a task of its own for who is younger and has no startkwalificatie (WEB
	 * 9.2.1).
	 */
	public static final String RMC = "rmc";

	/** W&amp;I may support (Participatiewet 10f until 2025, 7a since). */
	public static final String WI = "wi";

	/** A younger youth needs the consent of a parent as well (UAVG 5). */
	public static final String OUDER_TOESTEMMING = "ouder-toestemming";

	/** For a younger youth a parent agrees that W&amp;I goes on (WEB 9.2.13 lid 2). */
	public static final String OUDER_INSTEMMING = "ouder-instemming";

	private final Beslissingen beslissingen;

	Leeftijdsgrenzen(Beslissingen beslissingen) {
		this.beslissingen = beslissingen;
	}

	/** The ages between which the ground holds on this day. */
	public Leeftijdsgrens van(String grond, LocalDate dag) {
		return this.beslissingen.enige("leeftijdsgrens", Map.of("grond", grond, "datum", dag))
			.map((rij) -> new Leeftijdsgrens(((Number) rij.get("vanaf")).intValue(),
					((Number) rij.get("grens")).intValue(), (String) rij.get("bron")))
			.orElseThrow(() -> new IllegalStateException(
					"Grond '" + grond + "' staat op " + dag + " niet in de tabel leeftijdsgrens"));
	}

	/** Whether the youth is of that age on this day. */
	public boolean geldt(String grond, Jongere jongere, LocalDate dag) {
		int leeftijd = jongere.leeftijdOp(dag);
		Leeftijdsgrens grens = van(grond, dag);
		return leeftijd >= grens.vanaf() && leeftijd < grens.grens();
	}

	/**
	 * The ages of one ground.
	 *
	 * @param grens the first age at which it no longer holds
	 */
	public record Leeftijdsgrens(int vanaf, int grens, String bron) {
	}

}
