package nl.transitieroute.overzetten.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.overzetten.NietOvergezet;
import nl.transitieroute.overzetten.Overzetting;
import nl.transitieroute.overzetten.Overzetverslag;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * By equal ids of steps, and never with new moments for what runs: a relative timer would
 * begin again. Whatever the engine says about it, a route of which a wait would vanish or
 * move is not carried over.
 */
@Component
class EngineOverzetting implements Overzetting {

	/** A job or a coach may be at the same route at the same moment. */
	private static final int POGINGEN = 3;

	private final RepositoryService repositoryService;

	private final RuntimeService runtimeService;

	private final Wachten wachten;

	private final Routes routes;

	private final Dossier dossier;

	private final TransactionTemplate transactie;

	EngineOverzetting(RepositoryService repositoryService, RuntimeService runtimeService, Wachten wachten,
			Routes routes, Dossier dossier, TransactionTemplate transactie) {
		this.repositoryService = repositoryService;
		this.runtimeService = runtimeService;
		this.wachten = wachten;
		this.routes = routes;
		this.dossier = dossier;
		this.transactie = transactie;
	}

	@Override
	public Overzetverslag zetOver(String proces, Integer versie, boolean proef, IntConsumer gedaan) {
		List<ProcessDefinition> versies = versies(proces);
		ProcessDefinition doel = doel(proces, versie, versies);
		List<NietOvergezet> geweigerd = new ArrayList<>();
		int bekeken = 0;
		for (ProcessDefinition bron : versies) {
			if (bron.getId().equals(doel.getId())) {
				continue;
			}
			List<ProcessInstance> open = open(bron);
			if (open.isEmpty()) {
				continue;
			}
			Plan plan = plan(bron, doel);
			for (ProcessInstance instantie : open) {
				List<String> bezwaren = (plan.bezwaar() != null) ? List.of(plan.bezwaar())
						: zetOver(instantie, plan.stappen(), bron, doel, proef);
				if (!bezwaren.isEmpty()) {
					geweigerd.add(new NietOvergezet(instantie.getBusinessKey(), bron.getVersion(), bezwaren));
				}
				bekeken++;
				gedaan.accept(bekeken);
			}
		}
		return new Overzetverslag(proces, doel.getVersion(), proef, bekeken - geweigerd.size(), geweigerd);
	}

	/** Newest first. */
	private List<ProcessDefinition> versies(String proces) {
		List<ProcessDefinition> versies = this.repositoryService.createProcessDefinitionQuery()
			.processDefinitionKey(proces)
			.orderByProcessDefinitionVersion()
			.desc()
			.list();
		if (versies.isEmpty()) {
			throw new Weigering("Proces '" + proces + "' bestaat niet. Kies uit: "
					+ this.repositoryService.createProcessDefinitionQuery()
						.latestVersion()
						.orderByProcessDefinitionKey()
						.asc()
						.list()
						.stream()
						.map(ProcessDefinition::getKey)
						.collect(Collectors.joining(", "))
					+ ".");
		}
		return versies;
	}

	private static ProcessDefinition doel(String proces, Integer versie, List<ProcessDefinition> versies) {
		if (versie == null) {
			return versies.get(0);
		}
		return versies.stream()
			.filter((een) -> een.getVersion() == versie)
			.findFirst()
			.orElseThrow(
					() -> new Weigering("Proces '" + proces + "' heeft geen versie " + versie + ". De versies zijn: "
							+ versies.stream()
								.map((een) -> Integer.toString(een.getVersion()))
								.sorted()
								.collect(Collectors.joining(", "))
							+ "."));
	}

	private List<ProcessInstance> open(ProcessDefinition bron) {
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionId(bron.getId())
			.orderByBusinessKey()
			.asc()
			.list();
	}

	private Plan plan(ProcessDefinition bron, ProcessDefinition doel) {
		try {
			return new Plan(
					this.runtimeService.createMigrationPlan(bron.getId(), doel.getId()).mapEqualActivities().build(),
					null);
		}
		catch (MigrationPlanValidationException ex) {
			String stappen = ex.getValidationReport()
				.getInstructionReports()
				.stream()
				.map((een) -> naam(bron, een.getMigrationInstruction().getSourceActivityId()))
				.distinct()
				.collect(Collectors.joining(", "));
			return new Plan(null, "Versie " + doel.getVersion() + " gebruikt een id voor iets anders: " + stappen
					+ ". Geef de nieuwe stap een eigen id.");
		}
	}

	/** What stands in the way; empty when the route is over. */
	private List<String> zetOver(ProcessInstance instantie, MigrationPlan plan, ProcessDefinition bron,
			ProcessDefinition doel, boolean proef) {
		for (int poging = 1; poging <= POGINGEN; poging++) {
			try {
				this.transactie.executeWithoutResult((status) -> {
					zetOver(instantie, plan, bron, doel);
					if (proef) {
						status.setRollbackOnly();
					}
				});
				return List.of();
			}
			catch (OptimisticLockingException ex) {
				continue;
			}
			catch (MigratingProcessInstanceValidationException ex) {
				return stappen(ex, bron, doel);
			}
			catch (WachtVerandert ex) {
				return ex.bezwaren();
			}
			catch (ProcessEngineException ex) {
				return List.of("De engine kan deze route niet overzetten (" + ex.getClass().getSimpleName()
						+ "). Bekijk het logboek.");
			}
		}
		return List.of("Er werd aan deze route gewerkt. Geef de opdracht opnieuw.");
	}

	private void zetOver(ProcessInstance instantie, MigrationPlan plan, ProcessDefinition bron,
			ProcessDefinition doel) {
		Map<String, String> was = this.wachten.van(instantie.getId());
		this.runtimeService.newMigration(plan).processInstanceIds(instantie.getId()).execute();
		Map<String, String> verschil = Wachten.verschil(was, this.wachten.van(instantie.getId()));
		if (!verschil.isEmpty()) {
			throw new WachtVerandert(
					verschil.entrySet().stream().map((een) -> een.getKey() + " " + een.getValue() + ".").toList());
		}
		if (instantie.getBusinessKey() != null && this.routes.zoek(instantie.getBusinessKey()).isPresent()) {
			this.dossier.noteer(instantie.getBusinessKey(), "proces", "Verder in een nieuwe versie van het proces", Map
				.of("Proces", doel.getName(), "Was versie", bron.getVersion(), "Wordt versie", doel.getVersion()));
		}
	}

	private List<String> stappen(MigratingProcessInstanceValidationException fout, ProcessDefinition bron,
			ProcessDefinition doel) {
		return Stream.concat(
				fout.getValidationReport()
					.getActivityInstanceReports()
					.stream()
					.map(MigratingActivityInstanceValidationReport::getSourceScopeId),
				fout.getValidationReport().getTransitionInstanceReports().stream().map((een) -> een.getSourceScopeId()))
			.distinct()
			.map((id) -> "De route is bij " + naam(bron, id) + ", en die stap is er niet in versie " + doel.getVersion()
					+ ".")
			.toList();
	}

	private String naam(ProcessDefinition bron, String id) {
		return (this.repositoryService.getBpmnModelInstance(bron.getId())
			.getModelElementById(id) instanceof FlowElement stap && stap.getName() != null)
					? "'" + stap.getName() + "' (" + id + ")" : id;
	}

	/** The instructions for one old version, or why there are none. */
	private record Plan(MigrationPlan stappen, String bezwaar) {

	}

	/** Turns the transaction of one route back. */
	private static final class WachtVerandert extends RuntimeException {

		private final transient List<String> bezwaren;

		private WachtVerandert(List<String> bezwaren) {
			this.bezwaren = bezwaren;
		}

		private List<String> bezwaren() {
			return this.bezwaren;
		}

	}

}
