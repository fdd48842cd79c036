package nl.transitieroute.caseload.process;

import nl.transitieroute.caseload.Caseloadoverdrachten;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;

import org.springframework.stereotype.Component;

/**
 * Gives one route to the colleague, signed by who asked for the handover and not by the
 * machine that does it later.
 */
@Component
class RouteOverdragen implements JavaDelegate {

	private final Caseloadoverdrachten overdrachten;

	private final IdentityService identityService;

	RouteOverdragen(Caseloadoverdrachten overdrachten, IdentityService identityService) {
		this.overdrachten = overdrachten;
		this.identityService = identityService;
	}

	@Override
	public void execute(DelegateExecution execution) {
		long id = CaseloadOverdrachtProcess.OVERDRACHT.get(execution);
		String nummer = CaseloadOverdrachtProcess.ROUTE.get(execution);
		this.identityService.setAuthenticatedUserId(this.overdrachten.metId(id).gevraagdDoor());
		try {
			Context.getCommandContext().runWithoutAuthorization(() -> {
				this.overdrachten.draagOver(id, nummer);
				return null;
			});
		}
		finally {
			this.identityService.clearAuthentication();
		}
	}

}
