package nl.transitieroute.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import nl.transitieroute.route.Beslissingen;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the tables that are deployed. */
@Component
class EngineBeslissingen implements Beslissingen {

	private final DecisionService decisionService;

	private final ObjectProvider<ProcessEngine> engine;

	EngineBeslissingen(@Lazy DecisionService decisionService, ObjectProvider<ProcessEngine> engine) {
		this.decisionService = decisionService;
		this.engine = engine;
	}

	@Override
	public Optional<Map<String, Object>> enige(String tabel, Map<String, Object> invoer) {
		return alle(tabel, invoer).stream().findFirst();
	}

	@Override
	public List<Map<String, Object>> alle(String tabel, Map<String, Object> invoer) {
		return zonderRechten(
				() -> this.decisionService.evaluateDecisionTableByKey(tabel).variables(metMomenten(invoer)).evaluate())
			.getResultList()
			.stream()
			.map(HashMap::new)
			.<Map<String, Object>>map((rij) -> rij)
			.toList();
	}

	/**
	 * The route asks, not the person who is signed in: nobody needs a right on a table.
	 */
	private DmnDecisionTableResult zonderRechten(Callable<DmnDecisionTableResult> vraag) {
		return ((ProcessEngineConfigurationImpl) this.engine.getObject().getProcessEngineConfiguration())
			.getCommandExecutorTxRequired()
			.execute((context) -> context.runWithoutAuthorization(vraag));
	}

	/**
	 * Dates as the engine compares them: in a table
	 * {@code date and time("2026-01-01T00:00:00")}.
	 */
	private static Map<String, Object> metMomenten(Map<String, Object> invoer) {
		Map<String, Object> metMomenten = new HashMap<>(invoer);
		metMomenten.replaceAll((naam, waarde) -> (waarde instanceof LocalDate dag)
				? Date.from(dag.atStartOfDay(ZoneId.systemDefault()).toInstant()) : waarde);
		return metMomenten;
	}

}
