package nl.transitieroute.engine;

import java.util.Set;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

import org.springframework.stereotype.Component;

/**
 * The engine keeps what was done and how it ended, not every node that was passed: the
 * dossier is the record, and the passed nodes were most of what a route took in the
 * database.
 */
class KorteHistorie extends DbHistoryEventHandler {

	/**
	 * What was called or done, and where it ended; what a person did is kept as a task
	 * already.
	 */
	private static final Set<String> BEWAARD = Set.of(ActivityTypes.TASK_SERVICE, ActivityTypes.CALL_ACTIVITY,
			ActivityTypes.END_EVENT_NONE, ActivityTypes.END_EVENT_TERMINATE, ActivityTypes.END_EVENT_ERROR,
			ActivityTypes.END_EVENT_MESSAGE);

	@Override
	public void handleEvent(HistoryEvent gebeurtenis) {
		if (gebeurtenis instanceof HistoricActivityInstanceEventEntity stap
				&& !BEWAARD.contains(stap.getActivityType())) {
			return;
		}
		super.handleEvent(gebeurtenis);
	}

	/** Gives it to the engine in place of its own. */
	@Component
	static class KorteHistoriePlugin extends AbstractProcessEnginePlugin {

		@Override
		public void preInit(ProcessEngineConfigurationImpl configuration) {
			configuration.setHistoryEventHandler(new KorteHistorie());
		}

	}

}
