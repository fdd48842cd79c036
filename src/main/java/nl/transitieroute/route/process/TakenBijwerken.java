package nl.transitieroute.route.process;

import nl.transitieroute.route.Pauze;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Gives the tasks that stood still to who is contact person now: a task that stands still
 * cannot change hands, so a successor named during the pause gets them after it.
 */
@Component
class TakenBijwerken implements JavaDelegate {

	private final Pauze pauze;

	TakenBijwerken(Pauze pauze) {
		this.pauze = pauze;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.pauze.werkTakenBij(execution.getProcessBusinessKey(),
				TransitierouteProcess.CONTACTPERSOON_BIJ_PAUZE.get(execution));
	}

}
