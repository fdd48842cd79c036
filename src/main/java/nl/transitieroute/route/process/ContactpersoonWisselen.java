package nl.transitieroute.route.process;

import nl.transitieroute.route.Gebeurtenissen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Gives the route and its open tasks to the new contact person. */
@Component
class ContactpersoonWisselen implements JavaDelegate {

	private final Gebeurtenissen gebeurtenissen;

	ContactpersoonWisselen(Gebeurtenissen gebeurtenissen) {
		this.gebeurtenissen = gebeurtenissen;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.gebeurtenissen.voerWisselUit(execution.getProcessBusinessKey(),
				TransitierouteProcess.OPVOLGER.get(execution), TransitierouteProcess.OPVOLGER_VERVANGER.get(execution));
	}

}
