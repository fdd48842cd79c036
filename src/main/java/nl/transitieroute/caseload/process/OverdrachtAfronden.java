package nl.transitieroute.caseload.process;

import nl.transitieroute.caseload.Caseloadoverdrachten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Every route had its turn. */
@Component
class OverdrachtAfronden implements JavaDelegate {

	private final Caseloadoverdrachten overdrachten;

	OverdrachtAfronden(Caseloadoverdrachten overdrachten) {
		this.overdrachten = overdrachten;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.overdrachten.rondAf(CaseloadOverdrachtProcess.OVERDRACHT.get(execution));
	}

}
