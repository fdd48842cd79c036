package nl.transitieroute.engine;

import java.util.concurrent.Callable;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets the route itself act in the engine while a person is signed in: what follows from
 * a form needs no right of the person who filled it in.
 */
@Component
public class ZonderRechten {

	private final ObjectProvider<ProcessEngine> engine;

	ZonderRechten(ObjectProvider<ProcessEngine> engine) {
		this.engine = engine;
	}

	/** Does it in the running transaction. */
	public <T> T doe(Callable<T> stap) {
		return ((ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration())
			.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(stap));
	}

}
