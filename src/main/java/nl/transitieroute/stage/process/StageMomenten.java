package nl.transitieroute.stage.process;

import java.util.Date;

import nl.transitieroute.route.Routes;
import nl.transitieroute.route.process.TermijnExpressies;
import nl.transitieroute.stage.Stagegesprek;
import nl.transitieroute.stage.Stagegesprek.Soort;
import nl.transitieroute.stage.Stages;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${stageMomenten...}} in the model: the next talk, as the domain planned it. */
@Component
public class StageMomenten {

	private final Stages stages;

	private final Routes routes;

	StageMomenten(Stages stages, Routes routes) {
		this.stages = stages;
		this.routes = routes;
	}

	/** When the next talk is. */
	public Date volgendGesprek(DelegateExecution execution) {
		return TermijnExpressies.begin(volgende(execution).op());
	}

	public boolean isStagegesprek(DelegateExecution execution) {
		return volgende(execution).soort() == Soort.STAGEGESPREK;
	}

	public boolean isTussenevaluatie(DelegateExecution execution) {
		return volgende(execution).soort() == Soort.TUSSENEVALUATIE;
	}

	private Stagegesprek volgende(DelegateExecution execution) {
		return this.stages.volgendGesprek(this.routes.metNummer(execution.getProcessBusinessKey())).orElseThrow();
	}

}
