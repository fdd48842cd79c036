package nl.transitieroute.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The mentor calls Bram, all is well, and that is told within a minute. */
@WebTest
@Tag("browser")
class NazorgcontactBrowserTest {

	private static final By AFRONDEN = By.cssSelector("button[ng-click*='complete']");

	private static final By VELDEN = By
		.cssSelector(".fjs-container .fjs-form-field:not(.fjs-form-field-text):not(.fjs-form-field-group)");

	@LocalServerPort
	int poort;

	@Autowired
	Routes routes;

	@Autowired
	Jongeren jongeren;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	ManagementService managementService;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	@BeforeEach
	void emptyTaskLists() {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
	}

	/** Open the task, say that it goes well, done: three clicks and nothing typed. */
	@Test
	void anOrdinaryCallTakesThreeClicks() {
		Route route = heeftWerk("Bram", "Kok");
		try (Browser mentor = Browser.open(this.poort)) {
			mentor.logIn("p.mentor");
			mentor.lees("Mijn taken");
			Instant begin = Instant.now();
			int klikken = 0;
			mentor.klik(By.xpath("//*[contains(@class,'tasks-list')]//li[contains(@class,'task')]"
					+ "[contains(.,'Bram Kok')]//h4[contains(.,'Nazorgcontact voeren')]"));
			klikken++;
			mentor.lees("06 12345678");
			mentor.foto("40-nazorgcontact");
			assertThat(mentor.aantal(VELDEN)).as("questions on the screen").isLessThanOrEqualTo(7);
			mentor.kruisAan("Hoe gaat het?", "Goed");
			klikken++;
			mentor.klik(AFRONDEN);
			klikken++;
			mentor.weg(By.cssSelector(".fjs-container"));
			Duration duur = Duration.between(begin, Instant.now());
			System.out.printf("An ordinary call: %d clicks, %.1f s by a script%n", klikken, duur.toMillis() / 1000.0);
			assertThat(klikken).isEqualTo(3);
			assertThat(duur).isLessThan(Duration.ofSeconds(60));
		}
		assertThat(this.jdbc
			.sql("select status || ' ' || situatie from contactmoment where route_id = ? and status <> 'gepland'")
			.param(route.id())
			.query(String.class)
			.single()).isEqualTo("bereikt werkt");
	}

	@Test
	void aCallThatIsNotSoGoodOpensTheQuestions() {
		heeftWerk("Bram", "Kok");
		try (Browser mentor = Browser.open(this.poort)) {
			mentor.logIn("p.mentor");
			mentor.klik(By.xpath("//*[contains(@class,'tasks-list')]//li[contains(@class,'task')]"
					+ "[contains(.,'Bram Kok')]//h4[contains(.,'Nazorgcontact voeren')]"));
			mentor.lees("Hoe gaat het?");
			assertThat(mentor.tekst()).doesNotContain("Waar loopt de jongere tegenaan?", "Bij welke werkgever?");
			mentor.kruisAan("Hoe gaat het?", "Niet goed");
			mentor.lees("Waar loopt de jongere tegenaan?");
			mentor.lees("Bij welke werkgever?");
			mentor.foto("41-nazorgcontact-niet-goed");
			mentor.kruisAan("Is de jongere bereikt?", "Jongere wil geen contact");
			mentor.lees("Wat bedoelt de jongere?");
			mentor.foto("42-nazorgcontact-wil-niet");
		}
	}

	private Route heeftWerk(String voornaam, String achternaam) {
		LocalDate vandaag = LocalDate.now();
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", null, voornaam, achternaam, vandaag.minusYears(19), "0202")
			.id();
		this.jongeren.werkContactgegevensBij(jongere, null, "06 12345678", "bellen");
		Route route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", vandaag, "p.mentor"));
		this.routes.rondOpleidingAf(route.nummer(), "diploma", vandaag.minusMonths(1), true, "werk",
				vandaag.plusMonths(23));
		Map<String, Object> wie = Map.of("routeNummer", route.nummer(), "jongere", voornaam + " " + achternaam, "fase",
				"Nazorg");
		String nazorg = this.runtimeService.startProcessInstanceByKey("nazorg", route.nummer(), wie).getId();
		this.jdbc
			.sql("update contactmoment set gepland = ? where id = (select min(id) from contactmoment "
					+ "where route_id = ? and status = 'gepland')")
			.params(vandaag, route.id())
			.update();
		this.runtimeService.createMessageCorrelation("contactplanGewijzigd").processInstanceId(nazorg).correlate();
		this.managementService.executeJob(
				this.managementService.createJobQuery().processInstanceId(nazorg).timers().singleResult().getId());
		return this.routes.metNummer(route.nummer());
	}

}
