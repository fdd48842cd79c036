package nl.transitieroute.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The coach of W&amp;I has a form open in a real browser; the youth takes his consent
 * back at school; the coach submits too late.
 */
@WebTest
@Tag("browser")
class IntrekkenBrowserTest {

	private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("dd-MM-yyyy");

	private static final By AFRONDEN = By.cssSelector("button[ng-click*='complete']");

	@LocalServerPort
	int poort;

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	RuntimeService runtimeService;

	@BeforeEach
	void emptyTaskLists() {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
	}

	@Test
	void theMunicipalityAcceptsTooLateAndReadsWhy() {
		Route route = gestart("Ilias", "Demir");
		ja(route, Toestemmingen.DELEN, "opleiding");
		this.runtimeService.startProcessInstanceByKey("warme-overdracht", route.nummer(),
				Map.of("routeNummer", route.nummer(), "jongere", "Ilias Demir", "fase", "Warme overdracht"));
		this.verhaal.taak(route, "userTask_ontvangerKiezen").vult("ontvanger", "wi");
		this.verhaal.taak(route, "userTask_overdrachtsdossierSamenstellen")
			.vult("onderdelen", List.of("opleiding"), "deelOpleiding", "Kok, niveau 2.", "dossierGelezen", "akkoord");
		this.verhaal.taak(route, "userTask_driegesprekVoeren")
			.vult("driegesprekOp", LocalDate.now(), "overdrachtDoorzetten", "ja", "instemmingWi", "ja", "verzoekSchool",
					"ja");
		this.verhaal.taak(route, "userTask_overgangsdocumentOpstellen").vult();
		try (Browser consulent = Browser.open(this.poort); Browser mentor = Browser.open(this.poort)) {
			consulent.logIn("consulent.arnhem");
			lijst(consulent, "Nog niemand");
			opent(consulent, "Ilias Demir", "Overdracht accepteren");
			consulent.klik(By.cssSelector("[ng-click*='claim']"));
			consulent.zie(By.cssSelector(".unclaim"));
			consulent.kruisAan("Nemen jullie de begeleiding over?", "Ja");
			consulent.kies("Wie wordt de contactpersoon?", "Jolanda Kuiper");
			consulent.kies("Wie vervangt bij afwezigheid?", "Wouter Smeets");
			consulent.schrijf("Wanneer is het eerste contact met de jongere?",
					DATUM.format(LocalDate.now().plusDays(7)));

			mentor.logIn("p.mentor");
			mentor.lees("Mijn taken");
			mentor.ga("/dossier/" + route.nummer());
			mentor.klik(By.linkText("Toestemmingen bekijken of intrekken"));
			mentor.lees("Gegevens delen");
			mentor.foto("30-toestemmingen");
			mentor.klik(By.xpath("//select[@id='wat']/option[contains(.,'Gegevens delen')]"));
			mentor.vul(By.id("reden"), "Hij wil eerst zelf zoeken.");
			mentor.klik(By.xpath("//button[.='Toestemming intrekken']"));
			mentor.lees("De toestemming is ingetrokken.");
			mentor.foto("31-toestemming-ingetrokken");

			consulent.klik(AFRONDEN);
			consulent.lees("De toestemming van de jongere voor jouw organisatie is ingetrokken. "
					+ "Daarom is deze taak bij jullie vervallen en is wat je invulde niet opgeslagen.");
			consulent.foto("32-te-laat-geaccepteerd");
			assertThat(consulent.tekst()).doesNotContain("Exception", "Error", "null");

			mentor.ga("/camunda/app/tasklist/default/");
			opent(mentor, "Ilias Demir", "Intrekking bespreken");
			mentor.lees("Hij wil eerst zelf zoeken.");
			mentor.foto("33-intrekking-bespreken");
		}
		Route nu = this.routes.metNummer(route.nummer());
		assertThat(nu.verantwoordelijkeId()).isEqualTo(route.schoolId());
		assertThat(nu.contactpersoonId()).isEqualTo("p.mentor");
	}

	@Test
	void theCoachWhoGuidesSubmitsTooLateAndTheSchoolHasTheYouthBack() {
		Route route = gestart("Noor", "Visser");
		ja(route, Toestemmingen.DELEN, "opleiding");
		ja(route, Toestemmingen.BEGELEIDING_VOORTZETTEN);
		this.routes.draagOver(route.nummer(), "wi-arnhem", "jobcoach.arnhem", "consulent.arnhem", "Warme overdracht");
		this.runtimeService.startProcessInstanceByKey("nazorgcontact", route.nummer(),
				Map.of("routeNummer", route.nummer(), "jongere", "Noor Visser", "fase", "Nazorg"));
		try (Browser jobcoach = Browser.open(this.poort); Browser mentor = Browser.open(this.poort)) {
			jobcoach.logIn("jobcoach.arnhem");
			opent(jobcoach, "Noor Visser", "Nazorgcontact voeren");
			jobcoach.kruisAan("Is de jongere bereikt?", "Geen gehoor");
			jobcoach.kies("Hoe?", "Telefoon");

			mentor.logIn("p.mentor");
			mentor.lees("Mijn taken");
			mentor.ga("/dossier/" + route.nummer() + "/toestemmingen");
			mentor.klik(By.xpath("//select[@id='wat']/option[contains(.,'Alles voor')]"));
			mentor.vul(By.id("reden"), "Geen klik met de jobcoach.");
			mentor.klik(By.xpath("//button[.='Toestemming intrekken']"));
			mentor.lees("De toestemming is ingetrokken.");

			jobcoach.klik(AFRONDEN);
			jobcoach.lees("De toestemming van de jongere voor jouw organisatie is ingetrokken.");
			jobcoach.foto("34-te-laat-gebeld");
			jobcoach.ga("/dossier/" + route.nummer());
			jobcoach.lees("Deze pagina is niet voor jou");

			mentor.ga("/camunda/app/tasklist/default/");
			opent(mentor, "Noor Visser", "Begeleiding terugnemen");
			mentor.lees("jij bent contactpersoon");
			mentor.foto("35-begeleiding-terugnemen");
		}
		assertThat(this.routes.metNummer(route.nummer()).contactpersoonId()).isEqualTo("p.mentor");
	}

	private Route gestart(String voornaam, String achternaam) {
		LocalDate vandaag = LocalDate.now();
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", null, voornaam, achternaam, vandaag.minusYears(19), "0202")
			.id();
		Route route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", vandaag.plusYears(1), "p.mentor"));
		this.gebeurtenissen.start(route);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", vandaag, true, "zoekt-werk", vandaag.plusYears(2));
		return this.routes.metNummer(route.nummer());
	}

	private void ja(Route route, String doel, String... onderdelen) {
		this.toestemmingen.leg(route, doel, "wi", "ja", List.of(onderdelen), "in-gesprek", "toestemming-nazorg-1");
	}

	private static void lijst(Browser wie, String lijst) {
		wie.klik(By.xpath("//*[contains(@class,'task-filter')]//a[contains(normalize-space(),'" + lijst + "')]"));
	}

	private static void opent(Browser wie, String jongere, String taak) {
		wie.klik(By.xpath("//*[contains(@class,'tasks-list')]//li[contains(@class,'task')][contains(.,'" + jongere
				+ "')]//h4[contains(.,'" + taak + "')]"));
		wie.zie(By.cssSelector(".fjs-container"));
	}

}
