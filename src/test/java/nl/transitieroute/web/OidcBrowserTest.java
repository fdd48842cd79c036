package nl.transitieroute.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** One sign-in at the school opens task list and own pages; one sign-out closes both. */
@WebTest
@Tag("browser")
class OidcBrowserTest {

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
	JdbcClient jdbc;

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	private String levering;

	private Route route;

	@BeforeEach
	void aTaskOfTheMentor() {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
		Aanmeldserver.start(this.poort);
		this.levering = this.repositoryService.createDeployment()
			.addClasspathResource("proef/proef.bpmn")
			.addClasspathResource("proef/proef.form")
			.deploy()
			.getId();
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", null, "Sanne", "Bakker", LocalDate.of(2008, 3, 4), "0202")
			.id();
		this.route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", LocalDate.now().plusYears(1), "p.mentor"));
		this.runtimeService.startProcessInstanceByKey("proef", this.route.nummer(),
				Map.of("routeNummer", this.route.nummer(), "jongere", "Sanne Bakker", "fase", "Signalering"));
	}

	@AfterEach
	void ruimOp() {
		this.repositoryService.deleteDeployment(this.levering, true);
		this.routes.sluitAf(this.route.nummer(), "test");
		this.jdbc.sql("delete from aanmelding_koppeling").update();
	}

	@Test
	void oneSignInForTaskListAndPagesAndOneSignOut() {
		Aanmeldserver.persoon("petra", Map.of("schac_home_organization", "rijnijssel.example", "groups",
				List.of("tr-mentoren"), "email", "p.mentor@demo.example", "email_verified", true));
		try (Browser mentor = Browser.open(this.poort)) {
			mentor.ga("/");
			mentor.lees("Inloggen bij je school");
			mentor.foto("30-inloggen-bij-je-organisatie");
			mentor.klik(By.linkText("Inloggen bij je school"));
			bijDeSchool(mentor, "petra");

			mentor.lees("Mijn taken");
			mentor.lees("Sanne Bakker");
			mentor.foto("31-takenlijst-na-inloggen-bij-school");

			mentor.ga("/routes");
			mentor.lees(this.route.nummer());
			assertThat(mentor.tekst()).contains("Petra Mulder");
			mentor.foto("32-routes-zonder-opnieuw-inloggen");

			mentor.klik(By.cssSelector("header form button"));
			mentor.lees("Je bent uitgelogd.");
			mentor.foto("33-uitgelogd");
			mentor.ga("/camunda/app/tasklist/default/");
			assertThat(mentor.pad()).isEqualTo("/inloggen");

			mentor.klik(By.linkText("Inloggen bij je school"));
			mentor.zie(By.name("password"));
			bijDeSchool(mentor, "petra");
			mentor.lees("Mijn taken");
			mentor.klik(By.cssSelector(".account .dropdown-toggle"));
			mentor.klik(By.cssSelector(".logout a"));
			mentor.lees("Je bent uitgelogd.");
			mentor.ga("/routes");
			assertThat(mentor.pad()).isEqualTo("/inloggen");
			mentor.klik(By.linkText("Inloggen bij je school"));
			mentor.zie(By.name("password"));
		}
	}

	@Test
	void whoHasNoRoleReadsWhomToAsk() {
		Aanmeldserver.persoon("docent", Map.of("schac_home_organization", "rijnijssel.example", "groups",
				List.of("docenten"), "email", "docent@rijnijssel.example", "email_verified", true));
		try (Browser docent = Browser.open(this.poort)) {
			docent.ga("/inloggen/via/school");
			bijDeSchool(docent, "docent");
			docent.lees("Je hebt geen toegang");
			docent.foto("34-geen-rol");
			docent.zie(By.linkText("Met een ander account inloggen"));
		}
	}

	private static void bijDeSchool(Browser browser, String wie) {
		browser.vul(By.name("username"), wie);
		browser.vul(By.name("password"), Aanmeldserver.WACHTWOORD);
		browser.klik(By.cssSelector("button[type=submit]"));
	}

}
