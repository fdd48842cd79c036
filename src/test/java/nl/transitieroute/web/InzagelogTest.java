package nl.transitieroute.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import nl.transitieroute.WebTest;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who opened what of a youth is written down, once, and so is who was sent away. */
@WebTest
class InzagelogTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final List<String> EEN_OPENING = List.of("", "/form", "/deployed-form", "/form-variables",
			"/rendered-form", "/variables", "/localVariables");

	@LocalServerPort
	int poort;

	@Autowired
	RepositoryService repositoryService;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	TaskService taskService;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	JdbcClient jdbc;

	private String levering;

	private Route route;

	private String taak;

	private long vanaf;

	@BeforeEach
	void aRouteOfRijnIJsselWithATaskOfTheMentor() {
		this.levering = this.repositoryService.createDeployment()
			.addClasspathResource("proef/proef.bpmn")
			.addClasspathResource("proef/proef.form")
			.deploy()
			.getId();
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", null, "Wilhelmina", "Inkijk", LocalDate.of(2008, 3, 4), "0202")
			.id();
		this.route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", LocalDate.now().plusYears(1), "p.mentor"));
		this.runtimeService.startProcessInstanceByKey("proef", this.route.nummer(),
				Map.of("routeNummer", this.route.nummer(), "jongere", "Wilhelmina Inkijk", "fase", "Signalering"));
		this.taak = this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.route.nummer())
			.singleResult()
			.getId();
		this.vanaf = this.jdbc.sql("select coalesce(max(id), 0) from inzage_log").query(Long.class).single();
	}

	@AfterEach
	void ruimOp() {
		this.repositoryService.deleteDeployment(this.levering, true);
		this.routes.sluitAf(this.route.nummer(), "test");
	}

	@Test
	void openingADossierTellsWhoWhenFromWhereAndWhy() {
		Bezoeker.ingelogd(this.poort, "p.mentor").haal("/dossier/" + this.route.nummer());

		assertThat(regels()).singleElement()
			.satisfies((regel) -> assertThat(regel).containsEntry("MEDEWERKER_ID", "p.mentor")
				.containsEntry("ORGANISATIE_ID", "school-rijn-ijssel")
				.containsEntry("ROUTE_ID", this.route.id())
				.containsEntry("WAT", "dossier")
				.containsEntry("GROND", "begeleiding door school")
				.containsEntry("TOEGESTAAN", true))
			.satisfies(
					(regel) -> assertThat((String) regel.get("HERKOMST")).startsWith("127.0.0.1 · Java-http-client"));
	}

	@Test
	void whoIsSentAwayIsWrittenDownAsWell() {
		Bezoeker ander = Bezoeker.ingelogd(this.poort, "mentor.albeda");
		assertThat(ander.haal("/dossier/" + this.route.nummer()).statusCode()).isEqualTo(403);
		assertThat(ander.haal("/dossier/TR-1999-000001").statusCode()).isEqualTo(403);
		assertThat(ander.haal("/dossier/Wilhelmina").statusCode()).isEqualTo(403);
		ander.stuurApi("mentor.albeda", "/api/routes/" + this.route.nummer() + "/uitval", "{\"reden\":\"x\"}");

		assertThat(regels()).hasSize(4).allSatisfy((regel) -> assertThat(regel).containsEntry("TOEGESTAAN", false));
		assertThat(regels().get(0)).containsEntry("ROUTE_ID", this.route.id());
		assertThat(regels().get(1)).containsEntry("ONDERDEEL", "TR-1999-000001 bestaat niet");
		assertThat(regels().get(3)).containsEntry("WAT", "melden");
		assertThat(regels().toString()).as("what somebody typed in the address").doesNotContain("Wilhelmina");
	}

	@Test
	void theFormOfATaskIsOneOpeningHoweverManyRequestsTasklistMakes() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		EEN_OPENING.forEach((deel) -> mentor.haal(ENGINE + "/task/" + this.taak + deel));
		Bezoeker collega = Bezoeker.ingelogd(this.poort, "j.mentor");
		EEN_OPENING.forEach((deel) -> collega.haal(ENGINE + "/task/" + this.taak + deel));

		assertThat(regels()).hasSize(2);
		assertThat(regels().get(0)).containsEntry("WAT", "taakformulier")
			.containsEntry("ROUTE_ID", this.route.id())
			.containsEntry("GROND", "eigen taak");
		assertThat(regels().get(1)).containsEntry("MEDEWERKER_ID", "j.mentor")
			.containsEntry("GROND", "taak van de eigen groep");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/form-variables", "/variables/jongere", "/form", "/deployed-form", "/localVariables" })
	void tryingTheFormOfSomebodyElseIsWrittenDown(String deel) {
		Bezoeker ander = Bezoeker.ingelogd(this.poort, "consulent.arnhem");
		assertThat(ander.haal(ENGINE + "/task/" + this.taak + deel).body()).doesNotContain("Wilhelmina");

		assertThat(regels()).singleElement()
			.satisfies((regel) -> assertThat(regel).containsEntry("ROUTE_ID", this.route.id())
				.containsEntry("TOEGESTAAN", false));
	}

	@Test
	void theApiAndLookingForANameAreWrittenDownWithoutTheName() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		mentor.haal("/routes");
		mentor.haal("/routes?zoek=Wilhelmina");
		assertThat(mentor.haalApi("p.mentor", "/api/routes/" + this.route.nummer()).statusCode()).isEqualTo(200);

		assertThat(regels()).extracting((regel) -> regel.get("WAT")).containsExactly("zoeken", "api");
		assertThat(regels().toString()).doesNotContain("Wilhelmina");
	}

	@Test
	void nobodyChangesTheLog() {
		Bezoeker.ingelogd(this.poort, "p.mentor").haal("/dossier/" + this.route.nummer());

		assertThatThrownBy(() -> this.jdbc.sql("update inzage_log set grond = 'mooier'").update())
			.hasStackTraceContaining("alleen aan te vullen");
		assertThatThrownBy(() -> this.jdbc.sql("delete from inzage_log").update())
			.hasStackTraceContaining("alleen aan te vullen");
	}

	@Test
	void theFgSearchesTheLogByRoutePersonAndPeriodAndSeesNoNames() {
		Bezoeker.ingelogd(this.poort, "p.mentor").haal("/dossier/" + this.route.nummer());
		Bezoeker.ingelogd(this.poort, "mentor.albeda").haal("/dossier/" + this.route.nummer());
		Bezoeker fg = Bezoeker.ingelogd(this.poort, "fg");

		String opRoute = fg.haal("/fg/inzage?nummer=" + this.route.nummer()).body();
		assertThat(opRoute)
			.contains("2 regels", "Petra Mulder", "Farida Amrani", "begeleiding door school", "geweigerd")
			.doesNotContain("Wilhelmina");
		assertThat(fg.haal("/fg/inzage?persoon=amrani&nummer=" + this.route.nummer()).body()).contains("1 regel")
			.doesNotContain("Petra Mulder");
		assertThat(fg.haal("/fg/inzage?geweigerd=true&nummer=" + this.route.nummer()).body()).contains("1 regel");
		assertThat(fg.haal("/fg/inzage?tot=2001-01-01&nummer=" + this.route.nummer()).body())
			.contains("Niets gevonden");
		assertThat(fg.haal("/fg/inzage?persoon=" + URLEncoder.encode("' or 1=1 --", StandardCharsets.UTF_8)).body())
			.contains("Niets gevonden");

		String csv = fg.haal("/fg/inzage.csv?nummer=" + this.route.nummer()).body();
		assertThat(csv.lines()).hasSize(3).first().asString().startsWith("moment;routenummer;");
		assertThat(csv).contains("p.mentor", "mentor.albeda").doesNotContain("Wilhelmina");
		assertThat(regels()).last().satisfies((regel) -> assertThat(regel).containsEntry("WAT", "toegangslog"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "p.mentor", "regisseur.gelderland", "procesbeheerder", "functioneelbeheerder" })
	void theLogIsForTheFgAlone(String wie) {
		Bezoeker ander = Bezoeker.ingelogd(this.poort, wie);

		assertThat(ander.haal("/fg/inzage").statusCode()).isEqualTo(403);
		assertThat(ander.haal("/fg/inzage.csv").statusCode()).isEqualTo(403);
	}

	/** What it costs stands in the output of the test; far below what anybody notices. */
	@Test
	void itDoesNotSlowTheTaskList() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		List<Long> zonder = new ArrayList<>();
		List<Long> met = new ArrayList<>();
		for (int keer = 0; keer < 60; keer++) {
			this.runtimeService.startProcessInstanceByKey("proef", this.route.nummer(),
					Map.of("routeNummer", this.route.nummer(), "jongere", "Wilhelmina Inkijk", "fase", "Signalering"));
		}
		this.taskService.createTaskQuery().processInstanceBusinessKey(this.route.nummer()).list().forEach((taak) -> {
			met.add(duur(mentor, taak.getId()));
			zonder.add(duur(mentor, taak.getId()));
		});
		Collections.sort(met);
		Collections.sort(zonder);
		double verschil = (met.get(met.size() / 2) - zonder.get(zonder.size() / 2)) / 1e6;
		System.out.printf("Formulier openen: eerste verzoek %.1f ms, volgende %.1f ms%n", met.get(met.size() / 2) / 1e6,
				zonder.get(zonder.size() / 2) / 1e6);
		assertThat(verschil).as("milliseconds for one line, once per opening").isLessThan(50);
	}

	private long duur(Bezoeker wie, String taak) {
		long begin = System.nanoTime();
		assertThat(wie.haal(ENGINE + "/task/" + taak + "/form-variables").statusCode()).isEqualTo(200);
		return System.nanoTime() - begin;
	}

	private List<Map<String, Object>> regels() {
		return this.jdbc.sql("select * from inzage_log where id > ? order by id")
			.param(this.vanaf)
			.query()
			.listOfRows();
	}

}
