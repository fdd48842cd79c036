package nl.transitieroute.overzetten.process;

import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/** All that a process instance waits for, to the millisecond. */
@Component
class Wachten {

	private final RuntimeService runtimeService;

	private final TaskService taskService;

	private final ManagementService managementService;

	Wachten(RuntimeService runtimeService, TaskService taskService, ManagementService managementService) {
		this.runtimeService = runtimeService;
		this.taskService = taskService;
		this.managementService = managementService;
	}

	/** What is waited for, by a key that stays; the value is when and by whom. */
	Map<String, String> van(String instantie) {
		Map<String, String> wachten = new HashMap<>();
		for (Job job : this.managementService.createJobQuery().processInstanceId(instantie).list()) {
			wachten.put("Een termijn (" + job.getId() + ")",
					moment(job.getDuedate()) + " " + job.getRetries() + " " + job.isSuspended());
		}
		for (Task taak : this.taskService.createTaskQuery().processInstanceId(instantie).list()) {
			wachten.put("De taak '" + taak.getName() + "' (" + taak.getId() + ")", moment(taak.getDueDate()) + " "
					+ moment(taak.getFollowUpDate()) + " " + taak.getAssignee() + " " + taak.isSuspended());
		}
		for (EventSubscription bericht : this.runtimeService.createEventSubscriptionQuery()
			.processInstanceId(instantie)
			.list()) {
			wachten.merge("Het wachten op " + bericht.getEventName() + " (" + bericht.getActivityId() + ")", "1",
					(een, nogEen) -> een + nogEen);
		}
		for (ProcessInstance kind : this.runtimeService.createProcessInstanceQuery()
			.superProcessInstanceId(instantie)
			.list()) {
			wachten.put("Het lopende deel " + kind.getProcessDefinitionId(), kind.getId());
		}
		return wachten;
	}

	/** What is no longer there, or at another moment. More may be added. */
	static Map<String, String> verschil(Map<String, String> was, Map<String, String> wordt) {
		Map<String, String> verschil = new TreeMap<>();
		was.forEach((wat, wanneer) -> {
			if (!wanneer.equals(wordt.get(wat))) {
				verschil.put(wat, wordt.containsKey(wat) ? "zou van moment of persoon veranderen" : "zou verdwijnen");
			}
		});
		return verschil;
	}

	private static String moment(Date moment) {
		return (moment != null) ? new SimpleDateFormat("yyyy-MM-dd'T'HH:mm:ss.SSSX").format(moment) : "-";
	}

}
