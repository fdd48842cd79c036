package nl.transitieroute.diploma.process;

import nl.transitieroute.diploma.WettelijkePlichten;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Asks what the law demands now that the education has ended. */
@Component
class WettelijkePlichtenBepalen implements JavaDelegate {

	private final WettelijkePlichten plichten;

	private final Routes routes;

	WettelijkePlichtenBepalen(WettelijkePlichten plichten, Routes routes) {
		this.plichten = plichten;
		this.routes = routes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Route route = this.routes.metNummer(execution.getProcessBusinessKey());
		boolean ingeschreven = "ja".equals(DiplomaProcess.VERDER_INGESCHREVEN.get(execution));
		DiplomaProcess.NAZORGPLICHT.set(execution, this.plichten.nazorgplicht(route, ingeschreven).plicht());
		DiplomaProcess.RMC_VOLGENS_WET.set(execution, this.plichten.rmcVolgensWet(route, ingeschreven));
		DiplomaProcess.STARTKWALIFICATIE.set(execution, route.startkwalificatie());
	}

}
