package nl.transitieroute.toestemming.process;

import nl.transitieroute.toestemming.Intrekkingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** The last day is over: the same follows as from a withdrawal. */
@Component
class ToestemmingLatenVerlopen implements JavaDelegate {

	private final Intrekkingen intrekkingen;

	ToestemmingLatenVerlopen(Intrekkingen intrekkingen) {
		this.intrekkingen = intrekkingen;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.intrekkingen.laatVerlopen(Long.parseLong((String) execution.getVariable(EngineBewaking.NUMMER)));
	}

}
