package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import nl.transitieroute.WebTest;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Demo;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What an attacker tries who has an account, or none. */
@WebTest
class ToegangTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final String GOED = """
			{"variables":{"keuze":{"value":"verder"},"dag":{"value":"2027-05-01"}}}""";

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
	Dossier dossier;

	private String levering;

	private Route route;

	private String taak;

	@BeforeEach
	void aRouteOfRijnIJsselWithATaskOfTheMentor() {
		this.levering = this.repositoryService.createDeployment()
			.addClasspathResource("proef/proef.bpmn")
			.addClasspathResource("proef/proef.form")
			.deploy()
			.getId();
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", null, "Sanne<script>", "de Vries", LocalDate.of(2008, 3, 4), "0202")
			.id();
		this.route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", LocalDate.now().plusYears(1), "p.mentor"));
		this.runtimeService.startProcessInstanceByKey("proef", this.route.nummer(),
				Map.of("routeNummer", this.route.nummer(), "jongere", "Sanne de Vries", "fase", "Signalering"));
		this.taak = open().getId();
	}

	@AfterEach
	void ruimOp() {
		this.repositoryService.deleteDeployment(this.levering, true);
		if (this.routes.metNummer(this.route.nummer()).isOpen()) {
			this.routes.sluitAf(this.route.nummer(), "test");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/routes", "/dossier/TR-2026-000001", "/camunda/app/tasklist/default/",
			"/camunda/app/admin/default/", "/camunda/lib/deps.js" })
	void nobodyGetsInWithoutSigningIn(String pad) {
		HttpResponse<String> antwoord = new Bezoeker(this.poort).haal(pad);

		assertThat(antwoord.statusCode()).isEqualTo(302);
		assertThat(antwoord.headers().firstValue("Location"))
			.hasValueSatisfying((waarheen) -> assertThat(waarheen).endsWith("/inloggen"));
	}

	@ParameterizedTest
	@CsvSource({ "/camunda/api/engine/engine/default/task,401", "/camunda/api/admin/auth/user/default,401",
			"/api/routes/TR-2026-000001,401", "/v3/api-docs,401", "/actuator/health,200", "/livez,200", "/readyz,200",
			"/actuator/prometheus,302", "/inloggen,200" })
	void anApiSaysSoWithoutAPage(String pad, int status) {
		assertThat(new Bezoeker(this.poort).haal(pad).statusCode()).isEqualTo(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/task", "/actuator/env", "/actuator", "/h2-console" })
	void whatIsNotOursIsNotThere(String pad) {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		assertThat(mentor.haal(pad).statusCode()).isIn(403, 404);
	}

	@Test
	void aWrongPasswordIsRefusedWithoutTellingWhatWasWrong() {
		HttpResponse<String> fout = new Bezoeker(this.poort).logIn("p.mentor", "geraden");
		HttpResponse<String> onbekend = new Bezoeker(this.poort).logIn("niemand", Demo.WACHTWOORD);

		assertThat(fout.headers().firstValue("Location")).isEqualTo(onbekend.headers().firstValue("Location"))
			.hasValueSatisfying((waarheen) -> assertThat(waarheen).endsWith("/inloggen?mislukt"));
	}

	@Test
	void signingOutInTheTaskListEndsTheSessionEverywhere() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		assertThat(mentor.haal("/routes").statusCode()).isEqualTo(200);

		assertThat(mentor.stuur("POST", "/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);

		assertThat(mentor.haal("/routes").statusCode()).isEqualTo(302);
		assertThat(mentor.haal(ENGINE + "/task").statusCode()).isEqualTo(401);
	}

	@Test
	void theMentorDoesHisTaskWithItsForm() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		assertThat(mentor.haal(ENGINE + "/task").body()).contains(this.taak);
		assertThat(mentor.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form", GOED).statusCode())
			.isEqualTo(204);
		assertThat(this.taskService.createTaskQuery().taskId(this.taak).count()).isZero();
		assertThat(this.dossier.van(this.route.nummer())).last()
			.satisfies((regel) -> assertThat(regel.medewerkerId()).isEqualTo("p.mentor"));
	}

	@Test
	void aTaskThatIsGoneIsRefusedInDutch() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		mentor.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form", GOED);

		HttpResponse<String> antwoord = mentor.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form", GOED);

		assertThat(antwoord.statusCode()).isEqualTo(409);
		assertThat(antwoord.body()).contains("al afgerond of verplaatst").contains("Ververs de takenlijst");
	}

	@Test
	void aFormThatIsNotRightIsRefusedInDutchWithoutTheWordsOfTheEngine() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		HttpResponse<String> antwoord = mentor.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form", """
				{"variables":{"keuze":{"value":"verzonnen"}}}""");

		assertThat(antwoord.statusCode()).isEqualTo(422);
		assertThat(antwoord.body()).contains("Hoe verder?").doesNotContain("Cannot").doesNotContain("ENGINE-");
		assertThat(this.taskService.createTaskQuery().taskId(this.taak).count()).isOne();
	}

	@Test
	void aSignalThatIsNotRightIsRefusedInDutchByWhoeverNotices() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		HttpResponse<String> antwoord = mentor.stuur("POST", ENGINE + "/process-definition/key/signaal/submit-form", """
				{"variables":{"voornaam":{"value":"Fatima"},"achternaam":{"value":"Yilmaz"},
				"geboortedatum":{"value":"2008-03-14"},"gemeente":{"value":"Verzonnendam"},"opleiding":{"value":"Kok"},
				"niveau":{"value":"2"},"leerweg":{"value":"BOL"},"verwachteEinddatum":{"value":"2020-07-01"},
				"signalenSchool":{"value":"[\\"dreigende-uitval\\"]","type":"Json"},
				"bronAanmelding":{"value":"mentor"}}}""");

		assertThat(antwoord.statusCode()).isEqualTo(422);
		assertThat(antwoord.body()).contains("Nederlandse gemeente").doesNotContain("Cannot").doesNotContain("ENGINE-");
	}

	@ParameterizedTest
	@ValueSource(strings = { "overdrachtGeaccepteerd", "routeNummer", "jongere", "fase" })
	void aFormCannotSetVariablesThatItDoesNotOwn(String variabele) {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		HttpResponse<String> antwoord = mentor.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form", """
				{"variables":{"keuze":{"value":"verder"},"dag":{"value":"2027-05-01"},"%s":{"value":"gekaapt"}}}"""
			.formatted(variabele));

		assertThat(antwoord.statusCode()).isEqualTo(422);
		assertThat(this.taskService.getVariable(this.taak, variabele)).isNotEqualTo("gekaapt");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "POST | /task/{taak}/complete | {}", "POST | /task/{taak}/resolve | {}",
			"POST | /task/{taak}/bpmnError | {\"errorCode\":\"uitval\"}",
			"POST | /task/{taak}/bpmnEscalation | {\"escalationCode\":\"x\"}",
			"POST | /task/{taak}/delegate | {\"userId\":\"j.mentor\"}",
			"POST | /task/{taak}/variables | {\"modifications\":{\"keuze\":{\"value\":\"x\"}}}",
			"PUT | /task/{taak}/variables/keuze | {\"value\":\"x\"}",
			"PUT | /task/{taak}/localVariables/keuze | {\"value\":\"x\"}", "PUT | /task/{taak} | {\"name\":\"x\"}",
			"DELETE | /task/{taak} | ",
			"POST | /task/{taak}/identity-links | {\"groupId\":\"wi-arnhem.consulent\",\"type\":\"candidate\"}",
			"POST | /task/create | {\"name\":\"x\"}",
			"POST | /filter/create | {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{\"assigneeExpression\":\"${1}\"}}",
			"POST | /deployment/create | {}", "POST | /message | {\"messageName\":\"uitvalGemeld\"}",
			"POST | /signal | {\"name\":\"x\"}", "POST | /process-instance/x/modification | {}",
			"POST | /process-definition/key/transitieroute/start | {}", "POST | /authorization/create | {}",
			"POST | /execution/x/signal | {}", "POST | /condition | {}", "PUT | /job/x/duedate | {}",
			"POST | /external-task/fetchAndLock | {}", "GET | /user | ", "GET | /process-instance | ",
			"POST | /history/task | {}", "GET | /deployment | " })
	void aCoachMovesARouteByFormsOnly(String methode, String pad, String bericht) {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		HttpResponse<String> antwoord = mentor.stuur(methode, ENGINE + pad.replace("{taak}", this.taak),
				(bericht != null) ? bericht : "");

		assertThat(antwoord.statusCode()).isEqualTo(403);
		assertThat(antwoord.body()).contains("Dit kan hier niet");
		assertThat(open().getAssignee()).isEqualTo("p.mentor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/task/{taak}%2Fcomplete", "/task//{taak}/complete",
			"/task/{taak}/complete;x=/submit-form", "/x/../task/{taak}/complete", "/task/{taak}/complete/" })
	void tricksWithThePathDoNotHelp(String pad) {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		HttpResponse<String> antwoord = mentor.stuur("POST", ENGINE + pad.replace("{taak}", this.taak), "{}");

		assertThat(antwoord.statusCode()).isIn(400, 403, 404);
		assertThat(this.taskService.createTaskQuery().taskId(this.taak).count()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/api/admin/setup/default/user/create",
			"/camunda/api/admin/auth/user/default/login/tasklist" })
	void nobodyMakesAccountsOrSignsInBesideOurDoor(String pad) {
		for (String wie : List.of("p.mentor", "functioneelbeheerder")) {
			assertThat(Bezoeker.ingelogd(this.poort, wie).stuur("POST", pad, "{}").statusCode()).isEqualTo(403);
		}
	}

	@Test
	void somebodyOfAnotherSchoolSeesNeitherTaskNorRoute() {
		Bezoeker ander = Bezoeker.ingelogd(this.poort, "mentor.albeda");

		assertThat(ander.haal(ENGINE + "/task").body()).doesNotContain(this.taak);
		assertThat(ander.haal(ENGINE + "/task/" + this.taak + "/form-variables").body()).doesNotContain("Sanne");
		HttpResponse<String> antwoord = ander.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form", GOED);
		assertThat(antwoord.statusCode()).isEqualTo(409);
		assertThat(antwoord.body()).contains("niet (meer) van jou").doesNotContain("p.mentor");
		assertThat(ander.haal("/dossier/" + this.route.nummer()).statusCode()).isEqualTo(403);
		assertThat(ander.haal("/routes").body()).doesNotContain(this.route.nummer());
		assertThat(open().getAssignee()).isEqualTo("p.mentor");
	}

	@Test
	void aColleagueTakesOverOpenlyAndNotBehindTheMentorsBack() {
		Bezoeker collega = Bezoeker.ingelogd(this.poort, "j.mentor");
		String pad = ENGINE + "/task/" + this.taak;

		assertThat(collega.stuur("POST", pad + "/submit-form", GOED).body()).contains("op naam van p.mentor");
		assertThat(collega.stuur("POST", pad + "/assignee", "{\"userId\":\"mentor.albeda\"}").body())
			.contains("alleen naar een collega");
		assertThat(collega.stuur("POST", pad + "/claim", "{\"userId\":\"p.mentor\"}").body())
			.contains("alleen voor jezelf");
		assertThat(collega.stuur("POST", pad + "/assignee", "{\"userId\":\"j.mentor\"}").statusCode()).isEqualTo(204);

		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		assertThat(mentor.stuur("POST", pad + "/submit-form", GOED).body()).contains("op naam van j.mentor");
		assertThat(collega.stuur("POST", pad + "/submit-form", GOED).statusCode()).isEqualTo(204);
	}

	@Test
	void theContactPersonSeesWhatSomebodyElseMustDoAndCannotDoIt() {
		this.taskService.setAssignee(this.taak, null);
		this.taskService.deleteCandidateGroup(this.taak, "school-rijn-ijssel.mentor");
		this.taskService.setOwner(this.taak, "p.mentor");
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		assertThat(mentor.haal(ENGINE + "/task/" + this.taak).statusCode()).isEqualTo(200);
		assertThat(mentor.stuur("POST", ENGINE + "/task/" + this.taak + "/claim", "{\"userId\":\"p.mentor\"}")
			.statusCode()).isEqualTo(403);
		assertThat(open().getAssignee()).isNull();
	}

	@Test
	void whoGaveATaskAwayKeepsNoRightOfHisOwn() {
		this.taskService.setAssignee(this.taak, "j.mentor");
		for (String rol : List.of("mentor", "zorgcoordinator", "doorwerkcoach")) {
			this.taskService.deleteCandidateGroup(this.taak, "school-rijn-ijssel." + rol);
		}

		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		assertThat(mentor.haal(ENGINE + "/task").body()).doesNotContain(this.taak);
		assertThat(mentor.stuur("POST", ENGINE + "/task/" + this.taak + "/unclaim", "{}").statusCode()).isEqualTo(409);
		assertThat(Bezoeker.ingelogd(this.poort, "j.mentor")
			.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form", GOED)
			.statusCode()).isEqualTo(204);
	}

	@Test
	void aRequestFromAnotherSiteIsRefused() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		assertThat(mentor.stuurZonderToken("/dossier/" + this.route.nummer() + "/uitval", "reden=weg").statusCode())
			.isEqualTo(403);
		assertThat(mentor.stuurZonderToken(ENGINE + "/task/" + this.taak + "/submit-form", GOED).statusCode())
			.isEqualTo(403);
	}

	@Test
	void theApiAsksForANameEachTimeAndNeverTakesTheSession() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		assertThat(mentor.haal("/api/routes/" + this.route.nummer()).statusCode()).isEqualTo(401);
	}

	@Test
	void whatAPersonWroteIsShownAndNeverRun() {
		this.dossier.noteer(this.route.nummer(), "test", "<img src=x onerror=alert(1)>",
				Map.of("Vraag", "<script>alert(2)</script>"));
		String pagina = Bezoeker.ingelogd(this.poort, "p.mentor").haal("/dossier/" + this.route.nummer()).body();

		assertThat(pagina).contains("&lt;script&gt;alert(2)").contains("Sanne&lt;script&gt;").doesNotContain("<script");
		assertThat(pagina).doesNotContain("<img src=x");
	}

	@Test
	void theRegisseurSeesWhoAndWhenButNotWhatWasSaid() {
		this.dossier.noteer(this.route.nummer(), "gesprek", "Startgesprek gevoerd", Map.of("Wat speelt er?", "Geheim"));
		String pagina = Bezoeker.ingelogd(this.poort, "regisseur.gelderland")
			.haal("/dossier/" + this.route.nummer())
			.body();

		assertThat(pagina).contains("Startgesprek gevoerd").contains("Petra Mulder").doesNotContain("Geheim");
		assertThat(pagina).doesNotContain("Uitval melden");
	}

	@Test
	void theApplicationAdministratorSeesProcessesAndNoYouths() {
		Bezoeker beheer = Bezoeker.ingelogd(this.poort, "functioneelbeheerder");

		assertThat(beheer.haal(ENGINE + "/process-instance").body()).contains(this.route.nummer());
		assertThat(beheer.haal(ENGINE + "/variable-instance").body()).doesNotContain("Sanne");
		assertThat(beheer.haal(ENGINE + "/task").body()).doesNotContain(this.taak);
		assertThat(beheer.haal("/dossier/" + this.route.nummer()).statusCode()).isEqualTo(403);
		assertThat(beheer.stuur("POST", ENGINE + "/task/" + this.taak + "/complete", "{}").statusCode())
			.isNotEqualTo(204);
		assertThat(open().getAssignee()).isEqualTo("p.mentor");
	}

	@Test
	void theProcessOwnerReadsModelsAndNoYouths() {
		Bezoeker eigenaar = Bezoeker.ingelogd(this.poort, "procesbeheerder");

		assertThat(eigenaar.haal(ENGINE + "/process-definition").body()).contains("transitieroute");
		assertThat(eigenaar.haal(ENGINE + "/variable-instance").body()).doesNotContain("Sanne");
		assertThat(eigenaar.haal(ENGINE + "/task").body()).doesNotContain(this.taak);
	}

	@Test
	void theListsShowNameAndPhaseAndOnlyOnesOwn() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String lijsten = mentor.haal(ENGINE + "/filter?resourceType=Task").body();
		assertThat(lijsten).contains("Mijn taken", "Nog niemand (mijn organisatie)", "Te laat",
				"Belafspraken deze week", "Wacht op anderen");

		String lijst = mentor.haal(ENGINE + "/filter/" + filter(lijsten, "Mijn taken") + "/list").body();
		assertThat(lijst).contains(this.taak);
		String ander = Bezoeker.ingelogd(this.poort, "mentor.albeda")
			.haal(ENGINE + "/filter/" + filter(lijsten, "Te laat") + "/list")
			.body();
		assertThat(ander).doesNotContain(this.taak);
	}

	@Test
	void basicOpensTheApi() throws Exception {
		String wie = Base64.getEncoder().encodeToString(("p.mentor:" + Demo.WACHTWOORD).getBytes());
		var antwoord = java.net.http.HttpClient.newHttpClient()
			.send(java.net.http.HttpRequest
				.newBuilder(
						java.net.URI.create("http://localhost:" + this.poort + "/api/routes/" + this.route.nummer()))
				.header("Authorization", "Basic " + wie)
				.build(), HttpResponse.BodyHandlers.ofString());

		assertThat(antwoord.statusCode()).isEqualTo(200);
		assertThat(antwoord.body()).contains(this.route.nummer());
	}

	private static String filter(String lijsten, String naam) {
		int plek = lijsten.indexOf("\"name\":\"" + naam + "\"");
		int begin = lijsten.lastIndexOf("\"id\":\"", plek) + 6;
		return lijsten.substring(begin, lijsten.indexOf('"', begin));
	}

	private Task open() {
		return this.taskService.createTaskQuery().processInstanceBusinessKey(this.route.nummer()).singleResult();
	}

}
