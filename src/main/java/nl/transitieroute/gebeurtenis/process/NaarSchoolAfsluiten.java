package nl.transitieroute.gebeurtenis.process;

import nl.transitieroute.route.Gebeurtenissen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** The new school has taken over: the route is done. */
@Component
class NaarSchoolAfsluiten implements JavaDelegate {

	private final Gebeurtenissen gebeurtenissen;

	NaarSchoolAfsluiten(Gebeurtenissen gebeurtenissen) {
		this.gebeurtenissen = gebeurtenissen;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.gebeurtenissen.sluitNaarSchool(execution.getProcessBusinessKey());
	}

}
