package nl.transitieroute.vangnet.process;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What the diagrams say about their steps: the name, whether somebody is warned when a
 * task is late, and on which purpose a task rests. A deployed diagram never changes, so
 * each is read once.
 */
@Component
class Stapnamen {

	static final String ESCALATIE = "Escalatie";

	private static final String GROND = "grond";

	/** Purpose on which a task of a party rests when the diagram names no other. */
	private static final String GEWONE_GROND = "delen";

	/** Further away than any escalation is from the timer that brings it up. */
	private static final int VER = 8;

	private final RepositoryService repositoryService;

	private final ProcessEngine engine;

	private final Map<String, Stapkenmerken> bekend = new ConcurrentHashMap<>();

	Stapnamen(@Lazy RepositoryService repositoryService, @Lazy ProcessEngine engine) {
		this.repositoryService = repositoryService;
		this.engine = engine;
	}

	/** The label in the diagram, or the id when the diagram is gone. */
	String van(String procesversie, String element) {
		return kenmerken(procesversie, element).naam();
	}

	/** Whether a timer at the task brings up an escalation. */
	boolean escaleert(String procesversie, String element) {
		return kenmerken(procesversie, element).escaleert();
	}

	/** The purpose of the table {@code grondslag} on which the task rests. */
	String grond(String procesversie, String element) {
		return kenmerken(procesversie, element).grond();
	}

	private Stapkenmerken kenmerken(String procesversie, String element) {
		return this.bekend.computeIfAbsent(procesversie + " " + element, (sleutel) -> lees(procesversie, element));
	}

	private Stapkenmerken lees(String procesversie, String element) {
		BpmnModelInstance model = zonderRechten(() -> this.repositoryService.getBpmnModelInstance(procesversie));
		FlowElement stap = model.getModelElementById(element);
		if (stap == null) {
			return new Stapkenmerken(element, false, GEWONE_GROND);
		}
		String naam = Optional.ofNullable(stap.getName()).orElse(element);
		return new Stapkenmerken(naam, stap instanceof Activity activiteit && escaleert(activiteit), grond(stap));
	}

	/** At the task itself, or at the part of the diagram that it stands in. */
	private static boolean escaleert(Activity activiteit) {
		boolean hier = activiteit.getModelInstance()
			.getModelElementsByType(BoundaryEvent.class)
			.stream()
			.filter((rand) -> activiteit.equals(rand.getAttachedTo()))
			.anyMatch((rand) -> leidtNaarEscalatie(rand, VER));
		return hier || activiteit.getParentElement() instanceof SubProcess om && escaleert(om);
	}

	private static boolean leidtNaarEscalatie(FlowNode van, int stappen) {
		return stappen > 0 && van.getOutgoing()
			.stream()
			.map(SequenceFlow::getTarget)
			.anyMatch((naar) -> naar.getId().endsWith(ESCALATIE) || leidtNaarEscalatie(naar, stappen - 1));
	}

	private static String grond(BaseElement stap) {
		if (stap.getExtensionElements() == null) {
			return GEWONE_GROND;
		}
		return stap.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaProperties.class)
			.list()
			.stream()
			.flatMap((alle) -> alle.getCamundaProperties().stream())
			.filter((een) -> GROND.equals(een.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.findFirst()
			.orElse(GEWONE_GROND);
	}

	private <T> T zonderRechten(Callable<T> vraag) {
		return ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(vraag));
	}

	private record Stapkenmerken(String naam, boolean escaleert, String grond) {
	}

}
