package nl.transitieroute.warmeoverdracht.process;

import java.util.List;
import java.util.Map;

import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.IntrekGevolg;
import nl.transitieroute.toestemming.Intrekking;
import nl.transitieroute.toestemming.ToestemmingGelegd;
import nl.transitieroute.warmeoverdracht.Ontvanger;
import nl.transitieroute.warmeoverdracht.Overdracht;
import nl.transitieroute.warmeoverdracht.Overdrachten;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who goes on and what goes along are chosen from what the youth allows now, also when he
 * answers while the form waits, such as after a move: a choice that would be refused is
 * not offered, and one that became possible is not called impossible.
 */
@Component
class KeuzesBijwerken implements IntrekGevolg {

	private static final String KIEZEN = "userTask_ontvangerKiezen";

	private static final String SAMENSTELLEN = "userTask_overdrachtsdossierSamenstellen";

	private static final String BUITEN = "userTask_overdrachtBuitenVastleggen";

	private final OverdrachtGegevens gegevens;

	private final Overdrachten overdrachten;

	private final TaskService taskService;

	private final RuntimeService runtimeService;

	KeuzesBijwerken(OverdrachtGegevens gegevens, Overdrachten overdrachten, TaskService taskService,
			RuntimeService runtimeService) {
		this.gegevens = gegevens;
		this.overdrachten = overdrachten;
		this.taskService = taskService;
		this.runtimeService = runtimeService;
	}

	@EventListener
	void gelegd(ToestemmingGelegd gelegd) {
		werkBij(gelegd.route());
	}

	@Override
	public void verwerk(Route route, Intrekking intrekking) {
		werkBij(route);
	}

	private void werkBij(Route route) {
		taken(route, KIEZEN).forEach((taak) -> this.runtimeService.setVariableLocal(taak.getExecutionId(), "advies",
				this.gegevens.advies(route)));
		this.overdrachten.laatste(route)
			.filter(Overdracht::isOpen)
			.map(Overdracht::naar)
			.ifPresent((ontvanger) -> taken(route, SAMENSTELLEN, BUITEN).forEach((taak) -> this.runtimeService
				.setVariablesLocal(taak.getExecutionId(), opties(taak, route, ontvanger))));
	}

	private List<Task> taken(Route route, String... elementen) {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(route.nummer())
			.taskDefinitionKeyIn(elementen)
			.list();
	}

	private Map<String, SpinJsonNode> opties(Task taak, Route route, Ontvanger ontvanger) {
		SpinJsonNode onderdelen = this.gegevens.toegestaneOnderdelen(route, ontvanger);
		return taak.getTaskDefinitionKey().equals(BUITEN) ? Map.of("toegestaneOnderdelen", onderdelen) : Map
			.of("toegestaneOnderdelen", onderdelen, "bijzonderOpties", this.gegevens.bijzonderOpties(route, ontvanger));
	}

}
