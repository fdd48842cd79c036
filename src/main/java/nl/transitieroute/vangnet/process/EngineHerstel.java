package nl.transitieroute.vangnet.process;

import java.util.concurrent.Callable;

import nl.transitieroute.Weigering;
import nl.transitieroute.vangnet.Herstel;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/** The page decides who may; the engine has no rights for these. */
@Component
class EngineHerstel implements Herstel {

	private static final String WEG = "Dit is intussen al opgelost. Ververs de pagina.";

	private final ManagementService managementService;

	private final RuntimeService runtimeService;

	private final ProcessEngine engine;

	EngineHerstel(ManagementService managementService, RuntimeService runtimeService, ProcessEngine engine) {
		this.managementService = managementService;
		this.runtimeService = runtimeService;
		this.engine = engine;
	}

	@Override
	public void probeerOpnieuw(String werk) {
		zonderRechten(() -> {
			if (this.managementService.createJobQuery().jobId(werk).noRetriesLeft().count() == 0) {
				throw new Weigering(WEG);
			}
			this.managementService.setJobRetries(werk, 1);
			return null;
		});
	}

	@Override
	public void beeindig(String instantie) {
		zonderRechten(() -> {
			if (this.runtimeService.createProcessInstanceQuery().processInstanceId(instantie).count() == 0) {
				throw new Weigering(WEG);
			}
			this.runtimeService.deleteProcessInstance(instantie, "hoort bij geen open route");
			return null;
		});
	}

	private <T> T zonderRechten(Callable<T> werk) {
		return ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(werk));
	}

}
