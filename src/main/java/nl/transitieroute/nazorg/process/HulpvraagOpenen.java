package nl.transitieroute.nazorg.process;

import nl.transitieroute.nazorg.Hulpvragen;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Keeps that help was asked for, so that it stays in sight until it is solved. */
@Component
class HulpvraagOpenen implements JavaDelegate {

	private final Hulpvragen hulpvragen;

	private final Routes routes;

	HulpvraagOpenen(Hulpvragen hulpvragen, Routes routes) {
		this.hulpvragen = hulpvragen;
		this.routes = routes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		long nummer = this.hulpvragen.open(this.routes.metNummer(execution.getProcessBusinessKey()),
				NazorgProcess.HULP_AANLEIDING.get(execution));
		NazorgProcess.HULPVRAAG_NUMMER.set(execution, Long.toString(nummer));
	}

}
