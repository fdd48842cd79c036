package nl.transitieroute.nazorg.process;

import nl.transitieroute.nazorg.Contactplanwacht;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** Wakes the nazorg that waits for its next contact; one that is busy looks by itself. */
@Component
class EngineContactplanwacht implements Contactplanwacht {

	private final RuntimeService runtimeService;

	EngineContactplanwacht(RuntimeService runtimeService) {
		this.runtimeService = runtimeService;
	}

	@Override
	public void planGewijzigd(String routeNummer) {
		this.runtimeService.createExecutionQuery()
			.processInstanceBusinessKey(routeNummer)
			.messageEventSubscriptionName(NazorgProcess.CONTACTPLAN_GEWIJZIGD)
			.active()
			.list()
			.forEach((execution) -> this.runtimeService.messageEventReceived(NazorgProcess.CONTACTPLAN_GEWIJZIGD,
					execution.getId()));
	}

}
