package nl.transitieroute.trplan.process;

import java.util.List;

import nl.transitieroute.engine.Taakverval;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.IntrekGevolg;
import nl.transitieroute.toestemming.Intrekking;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.trplan.Partij;
import nl.transitieroute.trplan.TrPlannen;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * A party that may not take part in the plan any more: what it saw and gave is named, and
 * what the contact person would record for the company ends. W&amp;I and RMC lose their
 * own tasks as every task of a party.
 */
@Component
class PlanBijIntrekken implements IntrekGevolg {

	private static final List<String> VRAGEN = List.of("userTask_bijdrageGeven", "userTask_planOndertekenen");

	private final TrPlannen plannen;

	private final TaskService taskService;

	private final Taakverval taakverval;

	PlanBijIntrekken(TrPlannen plannen, TaskService taskService, Taakverval taakverval) {
		this.plannen = plannen;
		this.taskService = taskService;
		this.taakverval = taakverval;
	}

	@Override
	public void verwerk(Route route, Intrekking intrekking) {
		if (intrekking.betreft(Toestemmingen.MEEDOEN_AAN_PLAN) && "werkgever".equals(intrekking.partij())) {
			this.taskService.createTaskQuery()
				.processInstanceBusinessKey(route.nummer())
				.taskDefinitionKeyIn(VRAGEN.toArray(String[]::new))
				.list()
				.stream()
				.filter((taak) -> Partij.LEERBEDRIJF.sleutel()
					.equals(this.taskService.getVariable(taak.getId(), "partij")))
				.map(Task::getId)
				.forEach(this.taakverval::laatVervallen);
		}
	}

	@Override
	public List<String> gedeeld(Route route, Intrekking intrekking) {
		return intrekking.betreft(Toestemmingen.MEEDOEN_AAN_PLAN) ? this.plannen.gezienDoor(route, intrekking.partij())
				: List.of();
	}

}
