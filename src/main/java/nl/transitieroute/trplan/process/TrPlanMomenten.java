package nl.transitieroute.trplan.process;

import java.util.Date;

import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.process.TermijnExpressies;
import nl.transitieroute.trplan.TrPlannen;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${trPlanMomenten...}} in the models: the dates that the plan itself sets. */
@Component
public class TrPlanMomenten {

	private final TrPlannen plannen;

	private final Routes routes;

	TrPlanMomenten(TrPlannen plannen, Routes routes) {
		this.plannen = plannen;
		this.routes = routes;
	}

	/** When the plan is adjusted next. */
	public Date bijstellenOp(DelegateExecution execution) {
		return TermijnExpressies.begin(this.plannen.bijstellenOp(route(execution)));
	}

	/** When the regisseur is told that there is no signed plan. */
	public Date uiterlijkKlaar(DelegateExecution execution) {
		boolean bijstelling = Boolean.TRUE.equals(TrPlanProcess.BIJSTELLING.get(execution));
		return TermijnExpressies.begin(this.plannen.uiterlijkKlaar(route(execution), bijstelling));
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

}
