package nl.transitieroute.nazorg.process;

import nl.transitieroute.nazorg.Nazorg;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Lays all contact moments of the nazorg. */
@Component
class ContactplanMaken implements JavaDelegate {

	private final Nazorg nazorg;

	ContactplanMaken(Nazorg nazorg) {
		this.nazorg = nazorg;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.nazorg.begin(execution.getProcessBusinessKey());
	}

}
