package nl.transitieroute.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the engine writes down next to the dossier. */
class KorteHistorieTest {

	private final HistoryEvent proces = new HistoricProcessInstanceEventEntity();

	private final HistoryEvent taak = new HistoricTaskInstanceEventEntity();

	private final HistoryEvent fase = stap(ActivityTypes.CALL_ACTIVITY);

	private final HistoryEvent splitsing = stap(ActivityTypes.GATEWAY_EXCLUSIVE);

	@Test
	void processesAndTasksAndNotTheNodesThatWerePassed() {
		assertThat(bewaard(false)).containsExactly(this.proces, this.taak);
	}

	@Test
	void whoWantsToSeeTheWayGetsWhatWasCalledAndNotEveryGateway() {
		assertThat(bewaard(true)).containsExactly(this.proces, this.taak, this.fase);
	}

	private List<HistoryEvent> bewaard(boolean stappenBewaren) {
		List<HistoryEvent> bewaard = new ArrayList<>();
		KorteHistorie historie = new KorteHistorie(stappenBewaren) {
			@Override
			protected void insertOrUpdate(HistoryEvent gebeurtenis) {
				bewaard.add(gebeurtenis);
			}
		};
		List.of(this.proces, this.taak, this.fase, this.splitsing).forEach(historie::handleEvent);
		return bewaard;
	}

	private static HistoryEvent stap(String soort) {
		HistoricActivityInstanceEventEntity stap = new HistoricActivityInstanceEventEntity();
		stap.setActivityType(soort);
		return stap;
	}

}
