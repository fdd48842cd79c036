package nl.transitieroute.demo.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.transitieroute.formulier.Formulier;
import nl.transitieroute.formulier.Veld;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What the people of the demo answer. What steers a route stands in
 * {@code demo/antwoorden.json}, by form and then by profile ("gewoon" for all); the rest
 * of what a form demands gets an ordinary answer; {@code +7} is the date seven days
 * later.
 */
@Component
class DemoAntwoorden {

	private static final String GEWOON = "gewoon";

	/** Hours a week, and what else is asked as a number. */
	private static final int GEWOON_GETAL = 24;

	private final Map<String, Map<String, Map<String, Object>>> antwoorden;

	private final FormService formService;

	private final TaskService taskService;

	private final Map<String, Formulier> formulieren = new ConcurrentHashMap<>();

	DemoAntwoorden(FormService formService, TaskService taskService, ObjectMapper json) {
		this.formService = formService;
		this.taskService = taskService;
		try (InputStream bestand = new ClassPathResource("demo/antwoorden.json").getInputStream()) {
			this.antwoorden = json.readValue(bestand, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Map<String, Object> op(Task taak, Leerling leerling, LocalDate vandaag) {
		Formulier formulier = formulier(taak);
		Map<String, Object> gezegd = new HashMap<>();
		Map<String, Map<String, Object>> perProfiel = this.antwoorden.getOrDefault(formulier.id(), Map.of());
		gezegd.putAll(perProfiel.getOrDefault(GEWOON, Map.of()));
		gezegd.putAll(perProfiel.getOrDefault(leerling.profiel(), Map.of()));
		Map<String, Object> ingevuld = new LinkedHashMap<>();
		for (Veld veld : formulier.velden()) {
			if (veld.alleenLezen()) {
				continue;
			}
			Object antwoord = gezegd.containsKey(veld.sleutel()) ? gezegd.get(veld.sleutel())
					: veld.verplicht() ? gewoon(taak, veld, ingevuld, leerling) : null;
			if (antwoord != null) {
				ingevuld.put(veld.sleutel(), waarde(antwoord, vandaag));
			}
		}
		return ingevuld;
	}

	private Object gewoon(Task taak, Veld veld, Map<String, Object> ingevuld, Leerling leerling) {
		if (veld.isKeuze()) {
			List<String> keuzes = (veld.opties() != null) ? new ArrayList<>(veld.opties().keySet())
					: uitVariabele(taak, veld.optiesUit());
			// Not twice the same person, and at school a mentor before others.
			List<String> over = keuzes.stream().filter((keuze) -> !ingevuld.containsValue(keuze)).toList();
			List<String> mentoren = over.stream().filter((keuze) -> keuze.contains("mentor")).toList();
			List<String> uit = (veld.optiesUit() == null || over.isEmpty()) ? keuzes
					: mentoren.isEmpty() ? over : mentoren;
			String keuze = uit.get((veld.optiesUit() != null) ? leerling.volgnummer() % uit.size() : 0);
			return veld.isLijst() ? List.of(keuze) : keuze;
		}
		return switch (veld.type()) {
			case "checkbox" -> Boolean.TRUE;
			case "number" -> Math.min(Math.max(GEWOON_GETAL, veld.validate().path("min").asInt(GEWOON_GETAL)),
					veld.validate().path("max").asInt(GEWOON_GETAL));
			case "datetime" -> "time".equals(veld.subtype()) ? "10:00" : "+0";
			default -> "Besproken met de jongere en zo afgesproken.";
		};
	}

	private List<String> uitVariabele(Task taak, String variabele) {
		SpinJsonNode opties = (SpinJsonNode) this.taskService.getVariable(taak.getId(), variabele);
		return opties.elements().stream().map((optie) -> optie.prop("value").stringValue()).toList();
	}

	private static Object waarde(Object antwoord, LocalDate vandaag) {
		if (antwoord instanceof List<?> lijst) {
			return Spin.JSON(lijst);
		}
		if (antwoord instanceof String tekst && tekst.matches("[+-]\\d+")) {
			return vandaag.plusDays(Integer.parseInt(tekst)).toString();
		}
		return antwoord;
	}

	private Formulier formulier(Task taak) {
		return this.formulieren.computeIfAbsent(taak.getProcessDefinitionId() + taak.getTaskDefinitionKey(), (id) -> {
			try (InputStream schema = this.formService.getDeployedTaskForm(taak.getId())) {
				return Formulier.lees(schema.readAllBytes());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

}
