package nl.transitieroute.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Forms show what others wrote, and their texts are Markdown. Every text of every form on
 * one page, with harm in every variable: nothing runs, and nobody is led elsewhere.
 */
@WebTest
@Tag("browser")
class OpmaakBrowserTest {

	private static final Pattern VARIABELE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

	private static final String KWAAD = "BEGIN <script>document.title='GEKAAPT'</script>"
			+ "<img src=x onerror=\"document.title='GEKAAPT'\"><svg onload=\"document.title='GEKAAPT'\"></svg>"
			+ "<iframe src=\"https://kwaad.example/\"></iframe><form action=\"https://kwaad.example/\"><button>x</button></form>"
			+ "[klik](javascript:document.title='GEKAAPT') [inloggen](https://kwaad.example/inloggen) "
			+ "![x](https://kwaad.example/pixel.png) <a href=\"https://kwaad.example/a\">x</a> https://kwaad.example/kaal "
			+ "{{7*7}} ${7*7} #{7*7} EINDE";

	@LocalServerPort
	int poort;

	@Autowired
	RepositoryService repositoryService;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	private final ObjectMapper json = new ObjectMapper();

	private String levering;

	private Route route;

	@BeforeEach
	void aTaskWhoseFormShowsEveryTextOfEveryForm() throws IOException {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
		ObjectNode formulier = this.json.createObjectNode()
			.put("id", "proef")
			.put("type", "default")
			.put("schemaVersion", 16);
		ArrayNode delen = formulier.putArray("components");
		Map<String, Object> variabelen = new HashMap<>();
		for (String tekst : teksten()) {
			delen.addObject().put("type", "text").put("id", "tekst" + delen.size()).put("text", tekst);
			Matcher naam = VARIABELE.matcher(tekst);
			while (naam.find()) {
				variabelen.put(naam.group(1), KWAAD);
			}
		}
		assertThat(variabelen).hasSizeGreaterThan(30);
		delen.addObject()
			.put("type", "radio")
			.put("id", "keuze")
			.put("key", "keuze")
			.put("label", "Hoe verder?")
			.putArray("values")
			.addObject()
			.put("label", "Verder")
			.put("value", "verder");
		this.levering = this.repositoryService.createDeployment()
			.addClasspathResource("proef/proef.bpmn")
			.addString("proef.form", this.json.writeValueAsString(formulier))
			.deploy()
			.getId();
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", null, "Opmaak", "Doelwit", LocalDate.of(2008, 3, 4), "0202")
			.id();
		this.route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", LocalDate.now().plusYears(1), "p.mentor"));
		variabelen.put("routeNummer", this.route.nummer());
		this.runtimeService.startProcessInstanceByKey("proef", this.route.nummer(), variabelen);
	}

	@AfterEach
	void ruimOp() {
		this.repositoryService.deleteDeployment(this.levering, true);
		this.routes.sluitAf(this.route.nummer(), "test");
	}

	@Test
	void whatOthersWroteIsTextAndNothingElse() {
		try (Browser mentor = Browser.open(this.poort)) {
			mentor.logIn("p.mentor");
			mentor.lees("Proef doen");
			mentor.klik(By.cssSelector(".tasks-list .task"));
			mentor.lees("Hoe verder?");
			mentor.foto("38-kwaad-in-elk-veld");

			String formulier = mentor.bron(By.cssSelector(".fjs-container"));
			assertThat(formulier).contains("BEGIN", "EINDE");
			assertThat(mentor.titel()).doesNotContain("GEKAAPT");
			for (String element : List.of("script", "[onerror]", "[onload]", "iframe", "form form",
					"a[href^='javascript' i]", "img", "a[href*='kwaad.example']", "[src*='kwaad.example']",
					"[action*='kwaad.example']")) {
				assertThat(mentor.aantal(By.cssSelector(".fjs-container " + element))).as(element).isZero();
			}
			assertThat(mentor.tekst()).doesNotContain("49").contains("{{7", "klik inloggen");
			assertThat(mentor.aantal(By.cssSelector(".fjs-container a[href='/dossier/" + this.route.nummer() + "']")))
				.isPositive();
		}
	}

	private TreeSet<String> teksten() {
		TreeSet<String> teksten = new TreeSet<>();
		try (Stream<Path> formulieren = Files.list(Path.of("forms"))) {
			for (Path bestand : formulieren.toList()) {
				verzamel(this.json.readTree(Files.readString(bestand, StandardCharsets.UTF_8)), teksten);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return teksten;
	}

	private void verzamel(JsonNode onderdeel, TreeSet<String> teksten) {
		if ("text".equals(onderdeel.path("type").asText())
				&& VARIABELE.matcher(onderdeel.path("text").asText()).find()) {
			teksten.add(onderdeel.path("text").asText());
		}
		onderdeel.path("components").forEach((deel) -> verzamel(deel, teksten));
	}

}
