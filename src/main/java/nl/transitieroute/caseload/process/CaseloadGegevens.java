package nl.transitieroute.caseload.process;

import java.util.List;

import nl.transitieroute.caseload.Caseloadoverdrachten;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${caseloadGegevens...}} in the model. */
@Component
public class CaseloadGegevens {

	private final Caseloadoverdrachten overdrachten;

	CaseloadGegevens(Caseloadoverdrachten overdrachten) {
		this.overdrachten = overdrachten;
	}

	/** The routes that were chosen; none of them has moved yet when this is asked. */
	public List<String> routes(DelegateExecution execution) {
		return this.overdrachten.wachtend(CaseloadOverdrachtProcess.OVERDRACHT.get(execution));
	}

}
