package nl.transitieroute.warmeoverdracht.process;

import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.warmeoverdracht.Ontvanger;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/**
 * {@code ${overdrachtTaken...}} in the models of the handover: who answers, and who is
 * called when nobody does.
 */
@Component
public class OverdrachtTaken {

	private final Routes routes;

	OverdrachtTaken(Routes routes) {
		this.routes = routes;
	}

	/** The group at the receiver that takes handovers in. */
	public String ontvangers(DelegateExecution execution) {
		Ontvanger ontvanger = ontvanger(execution);
		return groep(execution, ontvanger, ontvanger.rollen().get(0));
	}

	/** Who leads at the receiver. */
	public String leidingOntvanger(DelegateExecution execution) {
		Ontvanger ontvanger = ontvanger(execution);
		return groep(execution, ontvanger, switch (ontvanger) {
			case RMC -> "coordinator";
			case WI -> "accountmanager";
			default -> "zorgcoordinator";
		});
	}

	/** Whether the chosen receiver works outside this system. */
	public boolean buiten(DelegateExecution execution) {
		return ontvanger(execution).isBuiten();
	}

	private String groep(DelegateExecution execution, Ontvanger ontvanger, String rol) {
		Route route = this.routes.metNummer(execution.getProcessBusinessKey());
		return Organisatie.groep(ontvanger.organisatie(route), rol);
	}

	private static Ontvanger ontvanger(DelegateExecution execution) {
		return Ontvanger.metSleutel(WarmeOverdrachtProcess.ONTVANGER.get(execution));
	}

}
