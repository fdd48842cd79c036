package nl.transitieroute.trplan.process;

import nl.transitieroute.route.Routes;
import nl.transitieroute.trplan.PlanVersie;
import nl.transitieroute.trplan.PlanVersie.Status;
import nl.transitieroute.trplan.TrPlannen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

@Component
class HandtekeningenTellen implements JavaDelegate {

	private final TrPlannen plannen;

	private final Routes routes;

	HandtekeningenTellen(TrPlannen plannen, Routes routes) {
		this.plannen = plannen;
		this.routes = routes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		PlanVersie versie = this.plannen.stelVast(this.routes.metNummer(execution.getProcessBusinessKey()));
		TrPlanProcess.PLAN_VERSIE.set(execution, versie.versie());
		TrPlanProcess.PLAN_GETEKEND.set(execution, versie.status() == Status.GELDIG);
	}

}
