package nl.transitieroute.nazorg.process;

import nl.transitieroute.engine.ZonderRechten;
import nl.transitieroute.nazorg.Contactplanwacht;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** Wakes the nazorg that waits for its next contact; one that is busy looks by itself. */
@Component
class EngineContactplanwacht implements Contactplanwacht {

	private final RuntimeService runtimeService;

	private final ZonderRechten zonderRechten;

	EngineContactplanwacht(RuntimeService runtimeService, ZonderRechten zonderRechten) {
		this.runtimeService = runtimeService;
		this.zonderRechten = zonderRechten;
	}

	@Override
	public void planGewijzigd(String routeNummer) {
		this.zonderRechten.doe(() -> {
			wek(routeNummer);
			return null;
		});
	}

	private void wek(String routeNummer) {
		this.runtimeService.createExecutionQuery()
			.processInstanceBusinessKey(routeNummer)
			.messageEventSubscriptionName(NazorgProcess.CONTACTPLAN_GEWIJZIGD)
			.active()
			.list()
			.forEach((execution) -> this.runtimeService.messageEventReceived(NazorgProcess.CONTACTPLAN_GEWIJZIGD,
					execution.getId()));
	}

}
