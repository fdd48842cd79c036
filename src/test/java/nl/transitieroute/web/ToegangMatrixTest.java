package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import nl.transitieroute.Situaties;
import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.organisatie.Tabelbestand;
import nl.transitieroute.route.Route;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of person against everything there is, in each situation of one youth.
 * {@code toegang/personen.csv} says how much of the route each person has in each
 * situation (geen, kop, lezen, melden), {@code toegang/matrix.csv} how much each page and
 * API call asks, {@code toegang/taken.csv} who may do and see each open task, and
 * {@code toegang/dossier.csv} who reads whose words. An endpoint without a row fails; a
 * row without a right asks for something of its own, such as a report or a document, and
 * has its own test.
 */
@WebTest
class ToegangMatrixTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final List<String> NIVEAUS = List.of("geen", "kop", "lezen", "melden");

	@LocalServerPort
	int poort;

	@Autowired
	Verhaal verhaal;

	@Autowired
	Situaties situaties;

	@Autowired
	TimeTravel tijd;

	@Autowired
	TaskService taskService;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping paden;

	/** Signed in once for all situations, as people are. */
	private static final Map<String, Bezoeker> INGELOGD = new HashMap<>();

	@BeforeEach
	void begin() {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
	}

	@Test
	void everyEndpointStandsInTheTable() {
		Set<String> echt = new TreeSet<>();
		for (RequestMappingInfo info : this.paden.getHandlerMethods().keySet()) {
			for (String pad : info.getPatternValues()) {
				if (info.getMethodsCondition().getMethods().isEmpty()) {
					echt.add("ALLE " + pad);
				}
				info.getMethodsCondition().getMethods().forEach((methode) -> echt.add(methode + " " + pad));
			}
		}

		assertThat(Tabelbestand.lees("toegang/matrix.csv").stream().map(ToegangMatrixTest::sleutel))
			.containsExactlyInAnyOrderElementsOf(echt);
	}

	@ParameterizedTest
	@ValueSource(strings = { "begeleid", "aangeboden", "overgedragen", "ingetrokken", "afgesloten" })
	void everybodyMayExactlyWhatTheTableSays(String situatie) {
		Route route = situatie(situatie);
		List<String> anders = new ArrayList<>();
		for (CSVRecord rij : Tabelbestand.lees("toegang/matrix.csv")) {
			if (rij.get("recht") == null || "ALLE".equals(rij.get("methode"))) {
				continue;
			}
			for (CSVRecord persoon : Tabelbestand.lees("toegang/personen.csv")) {
				boolean mag = mag(rij, persoon, situatie);
				int status = stuur(persoon.get("persoon"), rij, route);
				// A closed route says that it is closed: nothing can be reported any
				// more.
				boolean dicht = status == 422 && "afgesloten".equals(situatie) && "melden".equals(rij.get("recht"));
				if (mag == (geweigerd(status) || dicht)) {
					anders.add("%s %s: %s, antwoord %d".formatted(persoon.get("persoon"), sleutel(rij),
							mag ? "mag" : "mag niet", status));
				}
			}
		}

		assertThat(anders).as(situatie).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "begeleid", "aangeboden", "overgedragen", "ingetrokken", "afgesloten" })
	void everybodyReadsExactlyWhoseWordsTheTableSays(String situatie) {
		Route route = situatie(situatie);
		Map<String, Set<String>> verwacht = new LinkedHashMap<>();
		Map<String, Set<String>> gelezen = new LinkedHashMap<>();
		for (CSVRecord rij : Tabelbestand.lees("toegang/dossier.csv")) {
			if (rij.get("situatie").equals(situatie)) {
				verwacht.put(rij.get("woorden"), woorden(rij.get("lezers")));
				gelezen.put(rij.get("woorden"), new TreeSet<>());
			}
		}
		for (CSVRecord persoon : Tabelbestand.lees("toegang/personen.csv")) {
			String wie = persoon.get("persoon");
			String pagina = "niemand".equals(wie) ? "" : bezoeker(wie).haal("/dossier/" + route.nummer()).body();
			gelezen.forEach((tekst, lezers) -> {
				if (pagina.contains(tekst)) {
					lezers.add(wie);
				}
			});
		}

		assertThat(verwacht).as("the table has rows for " + situatie).isNotEmpty();
		assertThat(gelezen).isEqualTo(verwacht);
	}

	@ParameterizedTest
	@ValueSource(strings = { "begeleid", "aangeboden", "overgedragen", "ingetrokken", "afgesloten" })
	void everybodySeesAndDoesExactlyTheTasksThatTheTableSays(String situatie) {
		Route route = situatie(situatie);
		Map<String, Task> open = this.taskService.createTaskQuery()
			.processInstanceBusinessKey(route.nummer())
			.list()
			.stream()
			.collect(Collectors.toMap(Task::getTaskDefinitionKey, (taak) -> taak, (een, twee) -> een));
		Map<String, String> verwacht = new LinkedHashMap<>();
		Map<String, String> echt = new LinkedHashMap<>();
		for (CSVRecord rij : Tabelbestand.lees("toegang/taken.csv")) {
			if (rij.get("situatie").equals(situatie)) {
				verwacht.put(rij.get("taak"),
						"zien %s; doen %s".formatted(woorden(rij.get("zien")), woorden(rij.get("doen"))));
			}
		}
		for (Map.Entry<String, Task> taak : open.entrySet()) {
			Set<String> zien = new TreeSet<>();
			Set<String> doen = new TreeSet<>();
			for (CSVRecord persoon : Tabelbestand.lees("toegang/personen.csv")) {
				String wie = persoon.get("persoon");
				if ("niemand".equals(wie)) {
					continue;
				}
				String pad = ENGINE + "/task/" + taak.getValue().getId();
				boolean ziet = bezoeker(wie).haal(pad + "/form-variables").body().contains("Sanne");
				boolean doet = bezoeker(wie).stuur("POST", pad + "/assignee", "{\"userId\":\"" + wie + "\"}")
					.statusCode() == 204;
				if (ziet) {
					zien.add(wie);
				}
				if (doet) {
					doen.add(wie);
					this.taskService.setAssignee(taak.getValue().getId(), taak.getValue().getAssignee());
				}
			}
			echt.put(taak.getKey(), "zien %s; doen %s".formatted(zien, doen));
		}

		assertThat(echt).isEqualTo(verwacht);
	}

	private Route situatie(String naam) {
		return switch (naam) {
			case "begeleid" -> this.situaties.begeleid();
			case "aangeboden" -> this.situaties.aangeboden();
			case "overgedragen" -> this.situaties.overgedragen();
			case "ingetrokken" -> this.situaties.ingetrokken();
			case "afgesloten" -> this.situaties.afgesloten();
			default -> throw new IllegalArgumentException(naam);
		};
	}

	/**
	 * One of the words that the endpoint asks is the person's, or his level is enough.
	 */
	private static boolean mag(CSVRecord rij, CSVRecord persoon, String situatie) {
		Set<String> gevraagd = woorden(rij.get("recht"));
		if (gevraagd.contains("open")) {
			return true;
		}
		if ("niemand".equals(persoon.get("persoon"))) {
			return false;
		}
		Set<String> soort = woorden(persoon.get("soort"));
		int niveau = NIVEAUS.indexOf(persoon.get(situatie));
		return gevraagd.contains("ingelogd") || soort.stream().anyMatch(gevraagd::contains) || gevraagd.stream()
			.anyMatch((recht) -> NIVEAUS.indexOf(recht) > 0 && niveau >= NIVEAUS.indexOf(recht));
	}

	private int stuur(String wie, CSVRecord rij, Route route) {
		String pad = rij.get("pad").replace("{nummer}", route.nummer()).replaceAll("\\{[^{}]*(\\{[^}]*}[^{}]*)*}", "1");
		String bericht = (rij.get("bericht") != null) ? rij.get("bericht").replace("{ik}", wie) : "";
		boolean niemand = "niemand".equals(wie);
		HttpResponse<String> antwoord;
		if (rij.get("pad").startsWith("/api/") || rij.get("pad").equals("/v3/api-docs")) {
			antwoord = new Bezoeker(this.poort).api(niemand ? null : wie, rij.get("methode"), pad, bericht);
		}
		else if (niemand) {
			Bezoeker onbekend = new Bezoeker(this.poort);
			antwoord = "GET".equals(rij.get("methode")) ? onbekend.haal(pad)
					: onbekend.stuurFormulier("/inloggen", pad, velden(bericht));
		}
		else {
			antwoord = "GET".equals(rij.get("methode")) ? bezoeker(wie).haal(pad)
					: bezoeker(wie).stuurMetToken(pad, velden(bericht));
		}
		boolean naarInloggen = antwoord.headers()
			.firstValue("Location")
			.filter((waarheen) -> waarheen.endsWith("/inloggen"))
			.isPresent();
		return naarInloggen ? 401 : antwoord.statusCode();
	}

	private static boolean geweigerd(int status) {
		return status == 401 || status == 403 || status == 404;
	}

	private static String[] velden(String bericht) {
		return bericht.isEmpty() ? new String[0]
				: Arrays.stream(bericht.split("&"))
					.flatMap((paar) -> Arrays.stream((paar + " ").split("=", 2)).map(String::strip))
					.toArray(String[]::new);
	}

	private Bezoeker bezoeker(String wie) {
		return INGELOGD.computeIfAbsent(wie, (naam) -> Bezoeker.ingelogd(this.poort, naam));
	}

	private static Set<String> woorden(String cel) {
		return (cel == null) ? new TreeSet<>()
				: Arrays.stream(cel.split(",")).map(String::strip).collect(Collectors.toCollection(TreeSet::new));
	}

	private static String sleutel(CSVRecord rij) {
		return rij.get("methode") + " " + rij.get("pad");
	}

}
