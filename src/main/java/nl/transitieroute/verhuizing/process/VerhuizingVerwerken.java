package nl.transitieroute.verhuizing.process;

import nl.transitieroute.verhuizing.Verhuizingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** The new organisations serve from now on. */
@Component
class VerhuizingVerwerken implements JavaDelegate {

	private final Verhuizingen verhuizingen;

	VerhuizingVerwerken(Verhuizingen verhuizingen) {
		this.verhuizingen = verhuizingen;
	}

	@Override
	public void execute(DelegateExecution execution) {
		VerhuizingProcess.VERANDERD.set(execution.getProcessInstance(), this.verhuizingen
			.verwerk(execution.getProcessBusinessKey(), VerhuizingProcess.VERHUIZING.get(execution)));
	}

}
