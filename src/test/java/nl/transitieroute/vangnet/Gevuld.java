package nl.transitieroute.vangnet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
 * Fills any form in as people do: mostly what is ordinary ({@code demo/antwoorden.json}),
 * sometimes anything else that the form offers. When a form came back, by turns quite
 * ordinary and more daring.
 */
@Component
public class Gevuld {

	/** For who asks for a way of writing: the first that fits. */
	private static final List<String> VOORBEELDEN = List.of("Zo is het besproken en afgesproken.", "0612345678",
			"+31612345678", "6811 AB", "25656", "10:00");

	private final FormService formService;

	private final TaskService taskService;

	private final Map<String, Map<String, Map<String, Object>>> gewoon;

	private final Map<String, Formulier> formulieren = new ConcurrentHashMap<>();

	Gevuld(FormService formService, TaskService taskService, ObjectMapper json) {
		this.formService = formService;
		this.taskService = taskService;
		try (InputStream bestand = new ClassPathResource("demo/antwoorden.json").getInputStream()) {
			this.gewoon = json.readValue(bestand, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param poging how often the form came back already
	 */
	Map<String, Object> antwoorden(Task taak, LocalDate vandaag, Random toeval, int poging) {
		Formulier formulier = formulier(taak);
		Map<String, Object> ordinair = this.gewoon.getOrDefault(formulier.id(), Map.of())
			.getOrDefault("gewoon", Map.of());
		double eigenzinnig = (poging < 4) ? 0.3 : (poging % 2 == 0) ? 0 : 0.6;
		Map<String, Object> antwoorden = new LinkedHashMap<>();
		Map<String, Integer> gekozen = new HashMap<>();
		for (Veld veld : formulier.velden()) {
			boolean bekend = ordinair.containsKey(veld.sleutel());
			if (veld.alleenLezen() || !veld.verplicht() && !bekend && toeval.nextDouble() > 0.2 + poging * 0.1) {
				continue;
			}
			Object antwoord = (bekend && toeval.nextDouble() >= eigenzinnig) ? ordinair.get(veld.sleutel())
					: willekeurig(taak, veld, toeval, poging, gekozen);
			if (antwoord != null) {
				antwoorden.put(veld.sleutel(), waarde(antwoord, vandaag));
			}
		}
		return antwoorden;
	}

	private Object willekeurig(Task taak, Veld veld, Random toeval, int poging, Map<String, Integer> gekozen) {
		if (veld.isKeuze()) {
			List<String> keuzes = (veld.opties() != null) ? new ArrayList<>(veld.opties().keySet())
					: uitVariabele(taak, veld.optiesUit());
			if (keuzes.isEmpty()) {
				return null;
			}
			// The same list twice in a form, such as contact person and stand-in: not
			// twice the same.
			int plaats = (veld.optiesUit() != null)
					? gekozen.merge(veld.optiesUit(), toeval.nextInt(keuzes.size()), (eerst, nu) -> eerst + 1)
					: toeval.nextInt(keuzes.size());
			String keuze = keuzes.get(plaats % keuzes.size());
			return veld.isLijst() ? List.of(keuze) : keuze;
		}
		return switch (veld.type()) {
			case "checkbox" -> veld.verplicht() || toeval.nextBoolean();
			case "number" -> getal(veld, toeval);
			case "datetime" -> "time".equals(veld.subtype()) ? "10:00" : dag(toeval, poging);
			default -> tekst(veld);
		};
	}

	private static Object getal(Veld veld, Random toeval) {
		int min = veld.validate().path("min").asInt(1);
		int max = Math.min(veld.validate().path("max").asInt(40), min + 40);
		return min + toeval.nextInt(Math.max(1, max - min + 1));
	}

	private static String dag(Random toeval, int poging) {
		return switch (poging % 4) {
			case 0, 1 -> "+" + (1 + toeval.nextInt(30));
			case 2 -> "+0";
			default -> (toeval.nextBoolean() ? "+" : "-") + toeval.nextInt(120);
		};
	}

	private static Object tekst(Veld veld) {
		return switch (veld.validate().path("validationType").asText()) {
			case "email" -> "sanne@example.org";
			case "phone" -> "+31 6 12345678";
			default -> {
				String patroon = veld.validate().path("pattern").asText(".*");
				String tekst = VOORBEELDEN.stream().filter((een) -> een.matches(patroon)).findFirst().orElseThrow();
				int langst = veld.validate().path("maxLength").asInt(tekst.length());
				yield tekst.substring(0, Math.min(langst, tekst.length()));
			}
		};
	}

	private List<String> uitVariabele(Task taak, String variabele) {
		Object opties = this.taskService.getVariable(taak.getId(), variabele);
		return (opties instanceof SpinJsonNode json)
				? json.elements().stream().map((optie) -> optie.prop("value").stringValue()).toList() : List.of();
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
