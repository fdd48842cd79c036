package nl.transitieroute.route.process;

import nl.transitieroute.route.Pauze;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Moves what waits by the length of the pause, while it still stands still: a timer that
 * fell due during the pause must not fire at once.
 */
@Component
class TermijnenOpschuiven implements JavaDelegate {

	private final Pauze pauze;

	TermijnenOpschuiven(Pauze pauze) {
		this.pauze = pauze;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.pauze.schuifTermijnenOp(execution.getProcessBusinessKey());
	}

}
