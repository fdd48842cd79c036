package nl.transitieroute.route.process;

import nl.transitieroute.route.Uitval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Records that the youth stopped, and asks whether RMC has a task by law. */
@Component
class UitvalVastleggen implements JavaDelegate {

	private final Uitval uitval;

	UitvalVastleggen(Uitval uitval) {
		this.uitval = uitval;
	}

	@Override
	public void execute(DelegateExecution execution) {
		TransitierouteProcess.UITVAL_NAAR_RMC.set(execution.getProcessInstance(),
				this.uitval.legVast(execution.getProcessBusinessKey()));
	}

}
