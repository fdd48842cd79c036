package nl.transitieroute.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import nl.transitieroute.Weigering;
import nl.transitieroute.vernietiging.Procesresten;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes a route out of the engine, at whatever level its history is kept. The FG has no
 * rights in the engine: the approval is what allows this.
 */
@Component
class ProcesrestenWissen implements Procesresten {

	private final RuntimeService runtimeService;

	private final HistoryService historyService;

	private final AuthorizationService authorizationService;

	private final ObjectProvider<ProcessEngine> engine;

	ProcesrestenWissen(@Lazy RuntimeService runtimeService, @Lazy HistoryService historyService,
			@Lazy AuthorizationService authorizationService, ObjectProvider<ProcessEngine> engine) {
		this.runtimeService = runtimeService;
		this.historyService = historyService;
		this.authorizationService = authorizationService;
		this.engine = engine;
	}

	@Override
	public boolean loopt(String routeNummer) {
		return zonderRechten(() -> this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(routeNummer)
			.count() > 0);
	}

	@Override
	public List<Map<String, Object>> gegevens(String routeNummer) {
		return zonderRechten(() -> {
			List<Map<String, Object>> gegevens = new ArrayList<>();
			for (String id : instanties(routeNummer)) {
				this.runtimeService.createVariableInstanceQuery()
					.processInstanceIdIn(id)
					.list()
					.forEach((variabele) -> gegevens.add(regel(variabele.getName(), variabele.getValue())));
				this.historyService.createHistoricVariableInstanceQuery()
					.processInstanceId(id)
					.list()
					.forEach((variabele) -> gegevens.add(regel(variabele.getName(), variabele.getValue())));
			}
			return gegevens.stream().distinct().toList();
		});
	}

	private static Map<String, Object> regel(String naam, Object waarde) {
		return Map.of("naam", naam, "waarde", String.valueOf(waarde));
	}

	@Override
	public void wis(String routeNummer) {
		if (loopt(routeNummer)) {
			throw new Weigering("In route " + routeNummer
					+ " staat nog werk open. Laat de contactpersoon dat eerst afronden en sluit de route.");
		}
		zonderRechten(() -> {
			Set<String> instanties = instanties(routeNummer);
			instanties.forEach(this::wisInstantie);
			return null;
		});
	}

	/** By route number, and whatever those called. */
	private Set<String> instanties(String routeNummer) {
		Set<String> gevonden = new LinkedHashSet<>();
		Deque<String> teDoen = new ArrayDeque<>(ids(this.historyService.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(routeNummer)
			.list()));
		while (!teDoen.isEmpty()) {
			String id = teDoen.pop();
			if (gevonden.add(id)) {
				teDoen.addAll(ids(
						this.historyService.createHistoricProcessInstanceQuery().superProcessInstanceId(id).list()));
			}
		}
		return gevonden;
	}

	private static Collection<String> ids(List<HistoricProcessInstance> instanties) {
		return instanties.stream().map(HistoricProcessInstance::getId).toList();
	}

	private void wisInstantie(String id) {
		this.historyService.createUserOperationLogQuery()
			.processInstanceId(id)
			.list()
			.forEach((regel) -> this.historyService.deleteUserOperationLogEntry(regel.getId()));
		this.historyService.createHistoricDecisionInstanceQuery()
			.processInstanceId(id)
			.list()
			.forEach((besluit) -> this.historyService.deleteHistoricDecisionInstanceByInstanceId(besluit.getId()));
		Set<String> taken = new HashSet<>(this.historyService.createHistoricTaskInstanceQuery()
			.processInstanceId(id)
			.list()
			.stream()
			.map(HistoricTaskInstance::getId)
			.toList());
		taken.forEach((taak) -> wisRechten(taak, Resources.TASK, Resources.HISTORIC_TASK));
		wisRechten(id, Resources.PROCESS_INSTANCE, Resources.HISTORIC_PROCESS_INSTANCE);
		this.historyService.deleteHistoricProcessInstance(id);
	}

	private void wisRechten(String id, Resource... soorten) {
		for (Resource soort : soorten) {
			this.authorizationService.createAuthorizationQuery()
				.resourceType(soort)
				.resourceId(id)
				.list()
				.stream()
				.map(Authorization::getId)
				.forEach(this.authorizationService::deleteAuthorization);
		}
	}

	private <T> T zonderRechten(Callable<T> werk) {
		return ((ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration())
			.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(werk));
	}

}
