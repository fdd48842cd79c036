package nl.transitieroute.nazorg.process;

import nl.transitieroute.nazorg.Nazorg;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Looks in the plan how the nazorg goes on. */
@Component
class VervolgBepalen implements JavaDelegate {

	private final Nazorg nazorg;

	VervolgBepalen(Nazorg nazorg) {
		this.nazorg = nazorg;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Nazorg.Vervolg vervolg = this.nazorg.vervolg(execution.getProcessBusinessKey());
		NazorgProcess.NAZORG_VERVOLG.set(execution, vervolg.vervolg());
		NazorgProcess.HULP_AANLEIDING.set(execution, vervolg.hulpAanleiding());
	}

}
