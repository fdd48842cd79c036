package nl.transitieroute.trplan.process;

import nl.transitieroute.route.process.Taken;
import nl.transitieroute.trplan.Partij;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/**
 * {@code ${trPlanTaken...}} in the model: W&amp;I and RMC answer themselves, the contact
 * person records what youth, school and company say.
 */
@Component
public class TrPlanTaken {

	private final Taken taken;

	TrPlanTaken(Taken taken) {
		this.taken = taken;
	}

	/** The contact person, or nobody yet at W&amp;I and RMC. */
	public String persoon(DelegateExecution execution) {
		return switch (partij(execution)) {
			case WI, RMC -> null;
			default -> this.taken.contactpersoon(execution);
		};
	}

	/** The role at W&amp;I or RMC, or the colleagues of the contact person. */
	public String groepen(DelegateExecution execution, String wi, String rmc) {
		return switch (partij(execution)) {
			case WI -> this.taken.groep(execution, wi);
			case RMC -> this.taken.groep(execution, rmc);
			default -> this.taken.team(execution);
		};
	}

	private static Partij partij(DelegateExecution execution) {
		return Partij.metSleutel(TrPlanProcess.PARTIJ.get(execution));
	}

}
