package nl.transitieroute.engine;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import nl.transitieroute.bericht.Escalaties;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells by mail of a task that cannot wait for the next morning: each escalation, and
 * each task of which the model says so.
 */
@Component
class Meteenmelden {

	/** Property of a user task in a diagram: {@code bericht} = {@code meteen}. */
	static final String EIGENSCHAP = "bericht";

	static final String METEEN = "meteen";

	/** The form of every escalation. */
	static final String ESCALATIEFORMULIER = "escalatie-behandelen";

	private final ObjectProvider<Escalaties> escalaties;

	Meteenmelden(ObjectProvider<Escalaties> escalaties) {
		this.escalaties = escalaties;
	}

	void taakOpen(DelegateTask taak) {
		List<String> personen = (taak.getAssignee() != null) ? List.of(taak.getAssignee())
				: kandidaten(taak).map(IdentityLink::getUserId).filter(Objects::nonNull).toList();
		List<String> groepen = (taak.getAssignee() != null) ? List.of()
				: kandidaten(taak).map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
		this.escalaties.getObject()
			.taakOpen(taak.getId(), ((TaskEntity) taak).getProcessInstance().getBusinessKey(), personen, groepen);
	}

	private static Stream<IdentityLink> kandidaten(DelegateTask taak) {
		return taak.getCandidates().stream();
	}

}
