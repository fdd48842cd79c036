package nl.transitieroute.bericht;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Looks what must go today, and sends what is due. Every node does it, at any moment: who
 * plans takes a lease, who sends claims each message, so a node that is killed leaves
 * nothing behind that another does not take up.
 */
@Component
public class Berichtenronde {

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
				planner.plan();
			}
		}
		this.verzender.verstuur();
	}

}
