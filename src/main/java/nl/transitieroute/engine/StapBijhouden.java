package nl.transitieroute.engine;

import java.util.Comparator;
import java.util.stream.Collectors;

import nl.transitieroute.route.Stappen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the route's open tasks and waits with a date in step with the engine. */
@Component
class StapBijhouden {

	/** Property of a process in a diagram: {@code naast} = {@code ja}. */
	static final String NAAST = "naast";

	private final ObjectProvider<Stappen> stappen;

	StapBijhouden(ObjectProvider<Stappen> stappen) {
		this.stappen = stappen;
	}

	void taakOpen(DelegateTask taak) {
		String nummer = nummer(taak);
		this.stappen.getObject()
			.open(taak.getId(), nummer, "taak", taak.getName(), taak.getTaskDefinitionKey(), wie(taak),
					taak.getDueDate(), naast(((TaskEntity) taak).getProcessDefinition()));
		String contactpersoon = this.stappen.getObject().contactpersoon(nummer);
		if (!contactpersoon.equals(taak.getAssignee())) {
			// Shows the task to the contact person as something he waits for; see the
			// filter.
			taak.setOwner(contactpersoon);
		}
	}

	void taakToegewezen(DelegateTask taak) {
		this.stappen.getObject().wijzig(taak.getId(), nummer(taak), wie(taak), taak.getDueDate());
	}

	void taakDicht(DelegateTask taak) {
		this.stappen.getObject().dicht(taak.getId(), nummer(taak));
	}

	void wachtBegonnen(DelegateExecution execution) {
		((ExecutionEntity) execution).getJobs()
			.stream()
			.filter(TimerEntity.class::isInstance)
			.min(Comparator.comparing(JobEntity::getDuedate))
			.ifPresent((wekker) -> this.stappen.getObject()
				.open(execution.getActivityInstanceId(), execution.getProcessBusinessKey(), "wacht",
						naam(execution, wekker), execution.getCurrentActivityId(), null, wekker.getDuedate(),
						naast(((ExecutionEntity) execution).getProcessDefinition())));
	}

	/**
	 * An event-based gateway is a question; what it waits for is the name of its timer.
	 */
	private static String naam(DelegateExecution execution, JobEntity wekker) {
		return (String) ((ExecutionEntity) execution).getProcessDefinition()
			.findActivity(wekker.getActivityId())
			.getProperty("name");
	}

	void wachtVoorbij(DelegateExecution execution) {
		this.stappen.getObject().dicht(execution.getActivityInstanceId(), execution.getProcessBusinessKey());
	}

	/** The model says that it runs beside the route. */
	private static boolean naast(ProcessDefinitionEntity proces) {
		return Boolean.TRUE.equals(proces.getProperty(NAAST));
	}

	private static String nummer(DelegateTask taak) {
		return ((TaskEntity) taak).getProcessInstance().getBusinessKey();
	}

	private static String wie(DelegateTask taak) {
		return (taak.getAssignee() != null) ? taak.getAssignee() : taak.getCandidates()
			.stream()
			.map((kandidaat) -> (kandidaat.getGroupId() != null) ? kandidaat.getGroupId() : kandidaat.getUserId())
			.sorted()
			.collect(Collectors.joining(", "));
	}

}
