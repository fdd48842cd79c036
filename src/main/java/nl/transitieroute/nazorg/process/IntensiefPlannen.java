package nl.transitieroute.nazorg.process;

import nl.transitieroute.nazorg.Nazorg;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Plans the coming contacts intensively, from today. */
@Component
class IntensiefPlannen implements JavaDelegate {

	private final Nazorg nazorg;

	IntensiefPlannen(Nazorg nazorg) {
		this.nazorg = nazorg;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.nazorg.vangBaanverliesOp(execution.getProcessBusinessKey());
	}

}
