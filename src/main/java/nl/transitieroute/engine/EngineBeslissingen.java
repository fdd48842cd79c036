package nl.transitieroute.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import nl.transitieroute.Transactiegeheugen;
import nl.transitieroute.route.Beslissingen;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the tables that are deployed. The same question to the same version of a table has
 * the same answer, which is kept: evaluating a table of a hundred rows costs as much as
 * the rest of a task.
 */
@Component
class EngineBeslissingen implements Beslissingen {

	private static final int ANTWOORDEN_BEWAARD = 5000;

	private final DecisionService decisionService;

	private final RepositoryService repositoryService;

	private final ObjectProvider<ProcessEngine> engine;

	private final Map<Vraag, List<Map<String, Object>>> antwoorden = new ConcurrentHashMap<>();

	/** Every question of one transaction goes to the same version of a table. */
	private final Transactiegeheugen<Map<String, String>> versies = new Transactiegeheugen<>(HashMap::new);

	EngineBeslissingen(@Lazy DecisionService decisionService, @Lazy RepositoryService repositoryService,
			ObjectProvider<ProcessEngine> engine) {
		this.decisionService = decisionService;
		this.repositoryService = repositoryService;
		this.engine = engine;
	}

	@Override
	public Optional<Map<String, Object>> enige(String tabel, Map<String, Object> invoer) {
		return alle(tabel, invoer).stream().findFirst();
	}

	@Override
	public List<Map<String, Object>> alle(String tabel, Map<String, Object> invoer) {
		return zonderRechten(() -> antwoord(tabel, invoer)).stream().<Map<String, Object>>map(HashMap::new).toList();
	}

	private List<Map<String, Object>> antwoord(String tabel, Map<String, Object> invoer) {
		String nieuwste = this.versies.nu()
			.map((bekend) -> bekend.computeIfAbsent(tabel, this::nieuwste))
			.orElseGet(() -> nieuwste(tabel));
		if (nieuwste == null) {
			return evalueer(tabel, invoer);
		}
		Vraag vraag = new Vraag(nieuwste, new HashMap<>(invoer));
		List<Map<String, Object>> bekend = this.antwoorden.get(vraag);
		if (bekend != null) {
			return bekend;
		}
		List<Map<String, Object>> antwoord = evalueer(tabel, invoer);
		if (this.antwoorden.size() >= ANTWOORDEN_BEWAARD) {
			this.antwoorden.clear();
		}
		this.antwoorden.put(vraag, antwoord);
		return antwoord;
	}

	/** Id of the newest version; null when the table is not there. */
	private String nieuwste(String tabel) {
		DecisionDefinition nieuwste = this.repositoryService.createDecisionDefinitionQuery()
			.decisionDefinitionKey(tabel)
			.latestVersion()
			.singleResult();
		return (nieuwste != null) ? nieuwste.getId() : null;
	}

	private List<Map<String, Object>> evalueer(String tabel, Map<String, Object> invoer) {
		return this.decisionService.evaluateDecisionTableByKey(tabel)
			.variables(metMomenten(invoer))
			.evaluate()
			.getResultList();
	}

	/**
	 * The route asks, not the person who is signed in: nobody needs a right on a table.
	 */
	private <T> T zonderRechten(Callable<T> vraag) {
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

	private record Vraag(String versie, Map<String, Object> invoer) {
	}

}
