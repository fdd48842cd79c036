package nl.transitieroute.nazorg.process;

import nl.transitieroute.nazorg.Nazorg;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** The youth does not want contact now. */
@Component
class WaakvlamInstellen implements JavaDelegate {

	private final Nazorg nazorg;

	WaakvlamInstellen(Nazorg nazorg) {
		this.nazorg = nazorg;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.nazorg.zetOpWaakvlam(execution.getProcessBusinessKey());
	}

}
