package nl.transitieroute.bericht;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Looks what must go today, and sends what is due. Every node does it, at any moment: who
 * plans takes a lease, who sends claims each message, so a node that is killed leaves
 * nothing behind that another does not take up.
 */
@Component
public class Berichtenronde {

	private static final Logger LOG = LoggerFactory.getLogger(Berichtenronde.class);

	private final List<Berichtplanner> planners;

	private final Ronden ronden;

	private final Verzender verzender;

	Berichtenronde(List<Berichtplanner> planners, Ronden ronden, Verzender verzender) {
		this.planners = planners;
		this.ronden = ronden;
		this.verzender = verzender;
	}

	/** One round, at the time of the one clock. */
	public void draai() {
		for (Berichtplanner planner : this.planners) {
			if (this.ronden.neem(planner.naam(), planner.tussenpoos())) {
				plan(planner);
			}
		}
		this.verzender.verstuur();
	}

	/** One that fails does not hold up the others; it looks again next time. */
	private static void plan(Berichtplanner planner) {
		try {
			planner.plan();
		}
		catch (RuntimeException ex) {
			// Its words may hold what a row holds.
			LOG.warn("Berichten ({}) konden niet worden klaargezet: {}", planner.naam(), ex.getClass().getName());
		}
	}

}
