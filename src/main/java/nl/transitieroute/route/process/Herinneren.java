package nl.transitieroute.route.process;

import java.util.Map;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Puts an open task on top of the list and shows it to the stand-in of the contact person
 * as well, when the contact person's own organisation must act. The model says which
 * task: {@code herinnerdeTaak}.
 */
@Component
class Herinneren implements JavaDelegate {

	/** Above the engine's default of 50. */
	private static final int DRINGEND = 75;

	private final TaskService taskService;

	private final Routes routes;

	private final Dossier dossier;

	Herinneren(TaskService taskService, Routes routes, Dossier dossier) {
		this.taskService = taskService;
		this.routes = routes;
		this.dossier = dossier;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Route route = this.routes.metNummer(execution.getProcessBusinessKey());
		for (Task taak : this.taskService.createTaskQuery()
			.processInstanceId(execution.getProcessInstanceId())
			.taskDefinitionKey((String) execution.getVariable("herinnerdeTaak"))
			.list()) {
			this.taskService.setPriority(taak.getId(), DRINGEND);
			if (route.vervangerId() != null && route.contactpersoonId().equals(taak.getAssignee())) {
				this.taskService.addCandidateUser(taak.getId(), route.vervangerId());
			}
			this.dossier.noteer(route.nummer(), "herinnering", "Herinnering: " + taak.getName(),
					Map.of("Taak", taak.getName()));
		}
	}

}
