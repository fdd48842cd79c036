package nl.transitieroute.web;

import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Route.Status;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A mentor hears that a youth cannot take part for a time, and that another one died. */
@WebTest
class GebeurtenisBrowserTest {

	@LocalServerPort
	int poort;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	@BeforeEach
	void emptyTaskLists() {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
	}

	@Test
	void theMentorTellsItAndDecidesInTheTaskList() {
		Route route = inNazorg();
		try (Browser mentor = Browser.open(this.poort)) {
			mentor.logIn("p.mentor");
			mentor.lees("Mijn taken");
			mentor.ga("/dossier/" + route.nummer());
			mentor.foto("60-er-verandert-iets");
			kiest(mentor, By.id("gebeurtenis"), "Zwangerschap");
			mentor.klik(By.xpath("//form[.//select[@id='gebeurtenis']]//button"));
			mentor.lees("Schrijf geen diagnose");
			assertThat(mentor.pad()).isEqualTo("/dossier/" + route.nummer() + "/gebeurtenis/keuze");
			kiest(mentor, By.id("melder"), "De jongere");
			mentor.foto("61-gebeurtenis");
			mentor.klik(By.cssSelector("main form button"));
			mentor.lees("De contactpersoon heeft de taak");
			mentor.foto("62-gemeld");

			mentor.ga("/camunda/app/tasklist/default/");
			mentor.klik(By.xpath("//*[contains(@class,'task')]//*[contains(text(),'Levensgebeurtenis bespreken')]"));
			mentor.lees("de jongere kan tijdelijk niet meedoen");
			assertThat(mentor.tekst()).doesNotContainIgnoringCase("zwanger");
			mentor.kruisAan("Wat heb je met de jongere besloten?", "De route staat een tijd stil");
			mentor.schrijf("Wat is besproken?", "Rustig aan, we bellen in het najaar.");
			mentor.foto("63-bespreken");
			mentor.klik(By.cssSelector("button[ng-click*='complete']"));
			mentor.lees("Er zijn geen taken in deze lijst.");
			assertThat(this.routes.metNummer(route.nummer()).status()).isEqualTo(Status.GEPAUZEERD);
			assertThat(this.routes.metNummer(route.nummer()).pauzeTot()).isEqualTo(LocalDate.now().plusWeeks(16));

			mentor.ga("/dossier/" + route.nummer() + "/gebeurtenis");
			kiest(mentor, By.id("soort"), "Overlijden");
			mentor.klik(By.cssSelector("main form button"));
			mentor.lees("Wat een verdrietig bericht");
			kiest(mentor, By.id("melder"), "Een ouder of verzorger");
			mentor.vul(By.id("bron"), "De moeder belde vandaag.");
			mentor.vul(By.id("routeNummer"), route.nummer());
			mentor.foto("64-overlijden");
			mentor.klik(By.cssSelector("main form button"));
			mentor.lees("Deze jongere is overleden.");
			mentor.foto("65-overleden");
		}
	}

	private static void kiest(Browser browser, By keuzelijst, String keuze) {
		browser.zie(keuzelijst).findElement(By.xpath(".//option[.='" + keuze + "']")).click();
	}

	private Route inNazorg() {
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", "lgb" + System.nanoTime() % 1000000, "Noor", "Willems",
					LocalDate.of(2007, 3, 4), "0202")
			.id();
		LocalDate vandaag = LocalDate.now();
		Route route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", vandaag.plusMonths(1), "p.mentor"));
		this.routes.rondOpleidingAf(route.nummer(), "diploma", vandaag, true, "werk", vandaag.plusYears(2));
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Noor Willems", "fase", "Route"))
			.startBeforeActivity("callActivity_nazorg")
			.execute();
		return this.routes.metNummer(route.nummer());
	}

}
