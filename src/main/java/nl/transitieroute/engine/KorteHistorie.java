package nl.transitieroute.engine;

import java.util.Set;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The engine keeps each process with its end and each task, not the nodes that were
 * passed: the dossier is the record, and the passed nodes were most of what a route took
 * in the database.
 */
class KorteHistorie extends DbHistoryEventHandler {

	/**
	 * What was called or done, and where it ended; what a person did is kept as a task
	 * already.
	 */
	private static final Set<String> STAPPEN = Set.of(ActivityTypes.TASK_SERVICE, ActivityTypes.CALL_ACTIVITY,
			ActivityTypes.END_EVENT_NONE, ActivityTypes.END_EVENT_TERMINATE, ActivityTypes.END_EVENT_ERROR,
			ActivityTypes.END_EVENT_MESSAGE);

	private final boolean stappenBewaren;

	/**
	 * @param stappenBewaren for who wants to see which way a process went:
	 * {@code transitieroute.stappen-bewaren}
	 */
	KorteHistorie(boolean stappenBewaren) {
		this.stappenBewaren = stappenBewaren;
	}

	@Override
	public void handleEvent(HistoryEvent gebeurtenis) {
		if (gebeurtenis instanceof HistoricActivityInstanceEventEntity stap
				&& !(this.stappenBewaren && STAPPEN.contains(stap.getActivityType()))) {
			return;
		}
		super.handleEvent(gebeurtenis);
	}

	/** Gives it to the engine in place of its own. */
	@Component
	static class KorteHistoriePlugin extends AbstractProcessEnginePlugin {

		private final boolean stappenBewaren;

		KorteHistoriePlugin(@Value("${transitieroute.stappen-bewaren}") boolean stappenBewaren) {
			this.stappenBewaren = stappenBewaren;
		}

		@Override
		public void preInit(ProcessEngineConfigurationImpl configuration) {
			configuration.setHistoryEventHandler(new KorteHistorie(this.stappenBewaren));
		}

	}

}
