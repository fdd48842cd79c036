package nl.transitieroute.route.process;

import nl.transitieroute.Weigering;
import nl.transitieroute.route.Taakovername;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves one task of the embedded engine to the stand-in. */
@Component
class EngineTaakovername implements Taakovername {

	private final TaskService taskService;

	EngineTaakovername(TaskService taskService) {
		this.taskService = taskService;
	}

	@Override
	@Transactional
	public void neemOver(String taakId, String van, String naar) {
		Task taak = this.taskService.createTaskQuery().taskId(taakId).active().singleResult();
		if (taak == null || !van.equals(taak.getAssignee())) {
			throw new Weigering("Deze taak is al gedaan, staat stil of is van een ander. Ververs de pagina.");
		}
		this.taskService.setAssignee(taakId, naar);
		if (!naar.equals(taak.getOwner())) {
			this.taskService.setOwner(taakId, van);
		}
	}

}
