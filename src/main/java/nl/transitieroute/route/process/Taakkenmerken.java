package nl.transitieroute.route.process;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import org.springframework.stereotype.Component;

/**
 * What a process owner says about a task in the diagram (extension properties): on which
 * purpose of the table {@code grondslag} it rests, and whether it ends unanswered when
 * that falls away.
 */
@Component
class Taakkenmerken {

	static final String GROND = "grond";

	static final String VERVALT = "vervalt";

	static final String JA = "ja";

	private final RepositoryService repositoryService;

	Taakkenmerken(RepositoryService repositoryService) {
		this.repositoryService = repositoryService;
	}

	/** Name to value; empty when the model says nothing. */
	Map<String, String> van(Task taak) {
		BaseElement element = this.repositoryService.getBpmnModelInstance(taak.getProcessDefinitionId())
			.getModelElementById(taak.getTaskDefinitionKey());
		Map<String, String> kenmerken = new HashMap<>();
		if (element.getExtensionElements() != null) {
			element.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaProperties.class)
				.list()
				.forEach((alle) -> {
					for (CamundaProperty een : alle.getCamundaProperties()) {
						kenmerken.put(een.getCamundaName(), een.getCamundaValue());
					}
				});
		}
		return kenmerken;
	}

}
