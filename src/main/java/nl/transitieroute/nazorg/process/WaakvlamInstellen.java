package nl.transitieroute.nazorg.process;

import nl.transitieroute.nazorg.Geweigerd;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** The youth does not want contact: today, or ever. */
@Component
class WaakvlamInstellen implements JavaDelegate {

	private final Geweigerd geweigerd;

	WaakvlamInstellen(Geweigerd geweigerd) {
		this.geweigerd = geweigerd;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.geweigerd.wilNiet(execution.getProcessBusinessKey(), NazorgProcess.WIL_NIET.get(execution));
	}

}
