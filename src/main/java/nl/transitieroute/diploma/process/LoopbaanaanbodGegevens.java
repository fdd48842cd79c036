package nl.transitieroute.diploma.process;

import nl.transitieroute.diploma.WettelijkePlichten;
import nl.transitieroute.diploma.WettelijkePlichten.Nazorgplicht;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${loopbaanaanbodGegevens...}}: what the form of the offer shows. */
@Component
public class LoopbaanaanbodGegevens {

	private final WettelijkePlichten plichten;

	private final Routes routes;

	LoopbaanaanbodGegevens(WettelijkePlichten plichten, Routes routes) {
		this.plichten = plichten;
		this.routes = routes;
	}

	/** Must or may, why, and the source. */
	public String plicht(DelegateExecution execution) {
		Nazorgplicht plicht = this.plichten.nazorgplicht(this.routes.metNummer(execution.getProcessBusinessKey()),
				false);
		return "**School %s.** %s *(%s)*".formatted(plicht.plicht(), plicht.uitleg(), plicht.bron());
	}

}
