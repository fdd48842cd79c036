package nl.transitieroute.toestemming.process;

import nl.transitieroute.toestemming.Intrekking;
import nl.transitieroute.toestemming.Intrekkingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/**
 * {@code ${intrekkingGegevens...}} in the model {@code intrekking}: what its forms show.
 */
@Component
public class IntrekkingGegevens {

	private final Intrekkingen intrekkingen;

	IntrekkingGegevens(Intrekkingen intrekkingen) {
		this.intrekkingen = intrekkingen;
	}

	/** Which consent ended, and why. */
	public String wat(DelegateExecution execution) {
		Intrekking intrekking = intrekking(execution);
		return "**%s** · %s: **%s**\n\n*%s*".formatted(this.intrekkingen.naam(intrekking), intrekking.doelenInWoorden(),
				intrekking.einde(), intrekking.reden());
	}

	/** What already happened by itself, and what the party may keep. */
	public String gevolg(DelegateExecution execution) {
		Intrekking intrekking = intrekking(execution);
		return "Al geregeld: het lezen en de taken van deze partij zijn gestopt."
				+ (intrekking.terug() ? " School is weer verantwoordelijk en jij bent contactpersoon." : "")
				+ "\n\nMag die partij bewaren: " + this.intrekkingen.magBewaren(intrekking.partij());
	}

	private Intrekking intrekking(DelegateExecution execution) {
		return this.intrekkingen.metId(Long.parseLong((String) execution.getVariable("intrekkingNummer")));
	}

}
