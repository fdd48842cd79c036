package nl.transitieroute.engine;

import nl.transitieroute.route.Stappen;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work that takes away what the engine may be standing on at this moment, such as the
 * task whose form is being handed in. When a step runs it waits until that step is over,
 * and still happens in the step's transaction: both are kept, or neither. The route asks
 * for it, not the person who is signed in, so nobody needs a right in the engine.
 */
@Component
public class NaDezeStap {

	private final ObjectProvider<ProcessEngine> engine;

	private final ObjectProvider<Stappen> stappen;

	NaDezeStap(ObjectProvider<ProcessEngine> engine, ObjectProvider<Stappen> stappen) {
		this.engine = engine;
		this.stappen = stappen;
	}

	/**
	 * Does the work now, or when the running step of the engine is over. What it throws
	 * undoes that step as well.
	 */
	public void doe(Runnable werk) {
		doeDaarna(() -> zonderRechten(werk));
	}

	/**
	 * The same, but each call of the engine stands on its own, for work that wakes what
	 * stands still and then does something with it: one command does not see what it has
	 * just woken itself.
	 */
	public void doeLos(Runnable werk) {
		doeDaarna(() -> zonderPersoon(werk));
	}

	private void doeDaarna(Runnable werk) {
		if (Context.getCommandContext() == null) {
			werk.run();
			return;
		}
		this.stappen.getObject().houdBijVoorHetVastleggen();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void beforeCommit(boolean readOnly) {
				werk.run();
			}

		});
	}

	private void zonderPersoon(Runnable werk) {
		IdentityService personen = this.engine.getObject().getIdentityService();
		Authentication wie = personen.getCurrentAuthentication();
		personen.clearAuthentication();
		try {
			werk.run();
		}
		finally {
			if (wie != null) {
				personen.setAuthentication(wie.getUserId(), wie.getGroupIds(), wie.getTenantIds());
			}
		}
	}

	private void zonderRechten(Runnable werk) {
		((ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration())
			.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(() -> {
				werk.run();
				return null;
			}));
	}

}
