package nl.transitieroute.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.Herkomst;
import nl.transitieroute.formulier.Formulier;
import nl.transitieroute.formulier.Formulier.Ingevuld;
import nl.transitieroute.formulier.Veld;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Takes in what a person submits. In one transaction: check against the form's own
 * schema, let the domain keep its facts, write the dossier, and give the process only the
 * answers that its model needs (fields with the property {@code proces = ja}).
 */
@Component
class FormulierControle {

	private final ObjectProvider<Routes> routes;

	private final ObjectProvider<Dossier> dossier;

	private final ObjectProvider<FormulierVerwerker> verwerkers;

	private final FeelVoorwaarden voorwaarden = new FeelVoorwaarden();

	private final Map<String, Formulier> gelezen = new ConcurrentHashMap<>();

	private final Map<CommandContext, Set<String>> ingediend = Collections.synchronizedMap(new WeakHashMap<>());

	private volatile Map<String, List<FormulierVerwerker>> perFormulier;

	FormulierControle(ObjectProvider<Routes> routes, ObjectProvider<Dossier> dossier,
			ObjectProvider<FormulierVerwerker> verwerkers) {
		this.routes = routes;
		this.dossier = dossier;
		this.verwerkers = verwerkers;
	}

	/**
	 * @throws org.camunda.bpm.engine.BadUserRequestException in Dutch, when the form or
	 * the domain refuses
	 */
	void neemIn(TaskEntity taak, String formulierId, VariableMap ingevuld) {
		ProcessDefinitionEntity proces = taak.getProcessDefinition();
		CamundaFormDefinitionEntity definitie = definitie(proces, formulierId);
		Formulier formulier = formulier(definitie);
		try {
			Ingevuld antwoorden = formulier.controleer(gewoon(ingevuld), gewoon(taak), this.voorwaarden);
			Route route = this.routes.getObject().metNummer(taak.getProcessInstance().getBusinessKey());
			Antwoorden gecontroleerd = new Antwoorden(antwoorden.antwoorden());
			// What follows in the engine is the route's doing and needs no right of the
			// person.
			Context.getCommandContext().runWithoutAuthorization(() -> {
				verwerkers(formulierId).forEach((verwerker) -> verwerker.verwerk(route, gecontroleerd));
				return null;
			});
			this.dossier.getObject()
				.schrijf(route.nummer(), "formulier", taak.getName(), antwoorden.regels(),
						new Herkomst(taak.getTaskDefinitionKey(), formulierId, definitie.getVersion(), proces.getKey(),
								proces.getVersion()));
			geefDoor(taak, formulier, antwoorden);
		}
		catch (Weigering ex) {
			throw new BadUserRequestException(ex.getMessage(), ex);
		}
		this.ingediend.computeIfAbsent(Context.getCommandContext(), (context) -> new HashSet<>()).add(taak.getId());
	}

	/** A start form: checked, and all of its answers go on to the first step. */
	void neemIn(ExecutionEntity start, String formulierId, VariableMap ingevuld) {
		try {
			Formulier formulier = formulier(definitie(start.getProcessDefinition(), formulierId));
			Ingevuld antwoorden = formulier.controleer(gewoon(ingevuld), (naam) -> null, this.voorwaarden);
			antwoorden.antwoorden().forEach((sleutel, waarde) -> start.setVariable(sleutel, waarde(waarde)));
		}
		catch (Weigering ex) {
			throw new BadUserRequestException(ex.getMessage(), ex);
		}
	}

	/**
	 * Refuses to complete a task that has a form but got none: whatever way it was tried.
	 * @throws org.camunda.bpm.engine.BadUserRequestException in Dutch
	 */
	void moetIngediendZijn(TaskEntity taak) {
		if (!this.ingediend.getOrDefault(Context.getCommandContext(), Set.of()).contains(taak.getId())) {
			Weigering weigering = new Weigering(
					"Deze taak is alleen af te ronden met het formulier. Open de taak in de takenlijst en vul het formulier in.");
			throw new BadUserRequestException(weigering.getMessage(), weigering);
		}
	}

	/** A task whose party may not answer any more ends without its form. */
	void laatVervallen(String taakId) {
		this.ingediend.computeIfAbsent(Context.getCommandContext(), (context) -> new HashSet<>()).add(taakId);
	}

	private void geefDoor(TaskEntity taak, Formulier formulier, Ingevuld antwoorden) {
		ExecutionEntity execution = taak.getExecution();
		boolean eenVanMeer = execution.getVariableLocal("loopCounter") != null;
		for (Veld veld : formulier.velden()) {
			if (veld.naarProces()) {
				Object waarde = waarde(antwoorden.antwoorden().get(veld.sleutel()));
				if (eenVanMeer) {
					execution.setVariableLocal(veld.sleutel(), waarde);
				}
				else {
					taak.getProcessInstance().setVariable(veld.sleutel(), waarde);
				}
			}
		}
	}

	private static Object waarde(Object antwoord) {
		return (antwoord instanceof List<?> lijst) ? Spin.JSON(lijst) : antwoord;
	}

	private Formulier formulier(CamundaFormDefinitionEntity definitie) {
		return this.gelezen.computeIfAbsent(definitie.getId(),
				(id) -> Formulier.lees(Context.getCommandContext()
					.getResourceManager()
					.findResourceByDeploymentIdAndResourceName(definitie.getDeploymentId(), definitie.getResourceName())
					.getBytes()));
	}

	private static CamundaFormDefinitionEntity definitie(ProcessDefinitionEntity proces, String formulierId) {
		CamundaFormDefinitionEntity definitie = Context.getCommandContext()
			.getCamundaFormDefinitionManager()
			.findDefinitionByDeploymentAndKey(proces.getDeploymentId(), formulierId);
		if (definitie == null) {
			throw new IllegalStateException(
					"Formulier '" + formulierId + "' van proces '" + proces.getKey() + "' ontbreekt in de levering");
		}
		return definitie;
	}

	private List<FormulierVerwerker> verwerkers(String formulierId) {
		if (this.perFormulier == null) {
			this.perFormulier = this.verwerkers.orderedStream()
				.collect(Collectors.groupingBy(FormulierVerwerker::formulier));
		}
		return this.perFormulier.getOrDefault(formulierId, List.of());
	}

	private static Map<String, Object> gewoon(VariableMap ingevuld) {
		Map<String, Object> waarden = new HashMap<>();
		ingevuld.keySet().forEach((sleutel) -> waarden.put(sleutel, gewoon(ingevuld.get(sleutel))));
		return waarden;
	}

	private static Function<String, Object> gewoon(VariableScope scope) {
		return (naam) -> gewoon(scope.getVariable(naam));
	}

	private static Object gewoon(Object waarde) {
		return (waarde instanceof SpinJsonNode json) ? json.mapTo(Object.class) : waarde;
	}

}
