package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Tabelbestand;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every path of the engine's REST API against every kind of account. The table
 * {@code toegang/engine.csv} says who gets through to the engine; what it does not name
 * is for nobody, also when a new version of the engine brings it. Behind that door the
 * engine's authorisations hold: nobody reads of a youth who is not his.
 */
@WebTest
class EngineToegangTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final String DICHT = "Dit kan hier niet";

	@LocalServerPort
	int poort;

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	Jongeren jongeren;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	TaskService taskService;

	@Autowired
	RepositoryService repositoryService;

	@Autowired
	ManagementService managementService;

	private Route route;

	private String naam;

	@BeforeEach
	void aYouthOfRijnIJsselWithASignalToWeigh() {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
		this.route = this.verhaal.jongere(LocalDate.now().plusYears(2));
		this.gebeurtenissen.start(this.route);
		this.naam = this.jongeren.metId(this.route.jongereId()).weergavenaam();
	}

	@ParameterizedTest
	@CsvSource({ "coach,mentor.albeda", "regisseur,regisseur.gelderland", "procesbeheerder,procesbeheerder",
			"functioneelbeheerder,functioneelbeheerder", "fg,fg", "manager,manager.rijnijssel" })
	void onlyWhatTheTableNamesGetsThroughToTheEngine(String rol, String wie) {
		Bezoeker bezoeker = Bezoeker.ingelogd(this.poort, wie);
		Set<String> door = new TreeSet<>();
		for (String pad : EnginePaden.alle()) {
			HttpResponse<String> antwoord = stuur(bezoeker, pad, Map.of());
			if (!antwoord.body().contains(DICHT)) {
				door.add(pad);
			}
		}

		assertThat(door).containsExactlyInAnyOrderElementsOf(volgensDeTabel(rol));
	}

	@Test
	void theTableNamesOnlyWhatTheEngineHas() {
		assertThat(EnginePaden.alle()).hasSizeGreaterThan(400)
			.containsAll(tabel().stream().map(EngineToegangTest::pad).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "mentor.albeda", "consulent.arnhem", "trajectbegeleider.arnhem", "regisseur.gelderland",
			"regisseur.rijnmond", "procesbeheerder", "functioneelbeheerder", "fg", "manager.rijnijssel" })
	void nobodyReadsOfAYouthWhoIsNotHis(String wie) {
		Bezoeker bezoeker = Bezoeker.ingelogd(this.poort, wie);
		List<String> gelekt = new ArrayList<>();
		for (Map<String, String> ids : alleIds()) {
			for (String pad : EnginePaden.alle()) {
				if (pad.startsWith("GET ") || pad.endsWith("/count") || pad.equals("POST /task")
						|| pad.contains("/filter/") && pad.startsWith("POST")) {
					String antwoord = stuur(bezoeker, pad, ids).body();
					if (antwoord.contains(this.naam)) {
						gelekt.add(pad);
					}
				}
			}
		}

		assertThat(gelekt).isEmpty();
	}

	@Test
	void theCoachOfTheYouthReadsHisTask() {
		String taak = this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.route.nummer())
			.singleResult()
			.getId();

		assertThat(Bezoeker.ingelogd(this.poort, "zorgcoordinator.rijnijssel")
			.haal(ENGINE + "/task/" + taak + "/form-variables")
			.body()).contains("Sanne");
	}

	/** Ids of the youth's own process, once for the route and once for its phase. */
	private List<Map<String, String>> alleIds() {
		return this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.route.nummer())
			.list()
			.stream()
			.map((instantie) -> {
				Map<String, String> ids = new LinkedHashMap<>();
				ids.put("task",
						this.taskService.createTaskQuery()
							.processInstanceBusinessKey(this.route.nummer())
							.singleResult()
							.getId());
				ids.put("process-instance", instantie.getId());
				ids.put("execution", instantie.getId());
				ids.put("process-definition", instantie.getProcessDefinitionId());
				ids.put("variable-instance",
						this.runtimeService.createVariableInstanceQuery()
							.processInstanceIdIn(instantie.getId())
							.variableName("jongere")
							.list()
							.get(0)
							.getId());
				ids.put("key",
						this.repositoryService.getProcessDefinition(instantie.getProcessDefinitionId()).getKey());
				ids.put("varId", "jongere");
				ids.put("varName", "jongere");
				return ids;
			})
			.toList();
	}

	private HttpResponse<String> stuur(Bezoeker bezoeker, String pad, Map<String, String> ids) {
		int spatie = pad.indexOf(' ');
		String waar = pad.substring(spatie + 1);
		String soort = waar.replaceFirst("^/(history/)?([^/]*).*", "$2");
		for (Map.Entry<String, String> id : ids.entrySet()) {
			waar = waar.replace("{" + id.getKey() + "}", id.getValue());
		}
		waar = waar.replaceFirst("\\{(id|processInstanceId|processDefinitionId)}", ids.getOrDefault(soort, "x"))
			.replaceAll("\\{[^}]*}", "x");
		String methode = pad.substring(0, spatie);
		return "GET".equals(methode) ? bezoeker.haal(ENGINE + waar)
				: bezoeker.stuur(methode, ENGINE + waar, "GET DELETE OPTIONS".contains(methode) ? "" : "{}");
	}

	private static Set<String> volgensDeTabel(String rol) {
		return tabel().stream()
			.filter((rij) -> List.of(rij.get("wie").split(",")).contains(rol))
			.map(EngineToegangTest::pad)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String pad(CSVRecord rij) {
		return rij.get("methode") + " " + rij.get("pad");
	}

	private static List<CSVRecord> tabel() {
		return Tabelbestand.lees("toegang/engine.csv");
	}

}
