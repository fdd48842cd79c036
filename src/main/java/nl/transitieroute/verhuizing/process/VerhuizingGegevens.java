package nl.transitieroute.verhuizing.process;

import nl.transitieroute.verhuizing.Verhuizingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${verhuizingGegevens...}} in the model. */
@Component
public class VerhuizingGegevens {

	private final Verhuizingen verhuizingen;

	VerhuizingGegevens(Verhuizingen verhuizingen) {
		this.verhuizingen = verhuizingen;
	}

	/** Who serves now and who would serve there. */
	public String voorstel(DelegateExecution execution) {
		return this.verhuizingen.beschrijving(execution.getProcessBusinessKey(),
				VerhuizingProcess.VERHUIZING.get(execution));
	}

	/** Whether the organisation that guides no longer serves there. */
	public boolean oudeVerantwoordelijk(DelegateExecution execution) {
		return this.verhuizingen.verantwoordelijkeVertrekt(execution.getProcessBusinessKey(),
				VerhuizingProcess.VERHUIZING.get(execution));
	}

	/** Who serve after the move. */
	public String organisatiesNu(DelegateExecution execution) {
		return this.verhuizingen.organisatiesNu(execution.getProcessBusinessKey());
	}

}
