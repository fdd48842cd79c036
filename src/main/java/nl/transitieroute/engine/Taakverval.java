package nl.transitieroute.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Ends a task without its form, because the party that was asked may not answer any more.
 * The route then goes on as it does when nobody answered.
 */
@Component
public class Taakverval {

	private final ObjectProvider<ProcessEngine> engine;

	private final FormulierControle controle;

	Taakverval(ObjectProvider<ProcessEngine> engine, FormulierControle controle) {
		this.engine = engine;
		this.controle = controle;
	}

	/**
	 * Whether a task that a query found is still there: within one step of the engine a
	 * query also finds what that step has just ended.
	 */
	public boolean isOpen(Task taak) {
		CommandContext stap = Context.getCommandContext();
		return stap == null || !(taak instanceof DbEntity entiteit) || !stap.getDbEntityManager().isDeleted(entiteit);
	}

	/** In the transaction of the caller, and without asking for a right of a person. */
	public void laatVervallen(String taakId) {
		ProcessEngine motor = this.engine.getObject();
		((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
			.execute((context) -> {
				this.controle.laatVervallen(taakId);
				return context.runWithoutAuthorization(() -> {
					motor.getTaskService().complete(taakId);
					return null;
				});
			});
	}

}
