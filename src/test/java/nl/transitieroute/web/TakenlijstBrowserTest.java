package nl.transitieroute.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Three people at their screens, from a mentor's signal to the handover of a youth. */
@WebTest
@Tag("browser")
class TakenlijstBrowserTest {

	private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("dd-MM-yyyy");

	private static final By STARTEN = By
		.xpath("//*[contains(@class,'modal-content')]//button[normalize-space()='Starten']");

	private static final By AFRONDEN = By.cssSelector("button[ng-click*='complete']");

	@LocalServerPort
	int poort;

	@Autowired
	Routes routes;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	/**
	 * Other tests of the web leave youths behind; these task lists begin empty, today.
	 */
	@BeforeEach
	void emptyTaskLists() {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
	}

	@Test
	void theTaskListIsOursAndSpeaksDutch() {
		try (Browser mentor = Browser.open(this.poort)) {
			mentor.ga("/");
			assertThat(mentor.pad()).isEqualTo("/inloggen");
			mentor.foto("01-inloggen");
			mentor.logIn("mentor.graafschap");
			mentor.lees("Mijn taken");
			mentor.lees("Er zijn geen taken in deze lijst.");
			mentor.foto("02-takenlijst");
			assertThat(mentor.tekst()).contains("Transitieroute", "Gerda Wissink", "Signaal geven",
					"Nog niemand (mijn organisatie)", "Te laat", "Belafspraken deze week", "Wacht op anderen",
					"Kies een taak in de lijst.");
			assertThat(mentor.tekst()).doesNotContain("Camunda", "Create", "Claim", "Task", "Due", "Filter");

			mentor.ga("/camunda/app/welcome/default/");
			mentor.lees("Onderdelen");
			mentor.foto("03-welkom");
			assertThat(mentor.tekst()).doesNotContain("Camunda", "Applications", "Edit profile", "Profile");

			mentor.klik(By.cssSelector(".account .dropdown-toggle"));
			mentor.klik(By.cssSelector(".logout a"));
			mentor.lees("Je bent uitgelogd.");
			mentor.ga("/routes");
			assertThat(mentor.pad()).isEqualTo("/inloggen");
		}
	}

	@Test
	void aMentorSignalsAndTheMunicipalityTakesOver() {
		String nummer;
		try (Browser mentor = Browser.open(this.poort); Browser zorg = Browser.open(this.poort)) {
			mentor.logIn("p.mentor");
			geeftSignaal(mentor);

			zorg.logIn("zorgcoordinator.rijnijssel");
			lijst(zorg, "Nog niemand");
			neemt(zorg, "Signaal beoordelen");
			zorg.lees("Fatima Yilmaz");
			zorg.foto("12-signaal-beoordelen");
			zorg.kruisAan("Wat heeft de jongere nodig?", "Transitieroute");
			rondtAf(zorg);

			nummer = this.jdbc.sql("""
					select r.nummer from route r join jongere j on j.id = r.jongere_id
					where j.achternaam = 'Yilmaz' and r.status = 'OPEN'""").query(String.class).single();
			mentor.ga("/camunda/app/tasklist/default/");
			opent(mentor, "Route met jongere bespreken");
			mentor.kruisAan("Wat heb je verteld?", "Dat meedoen vrijwillig is en stoppen altijd kan");
			mentor.kruisAan("Wil de jongere meedoen?", "Ja");
			mentor.schrijf("Wat zei de jongere, in eigen woorden?", "Ik wil graag kok worden.");
			mentor.foto("13-met-jongere-bespreken");
			rondtAf(mentor);

			zorg.ga("/camunda/app/tasklist/default/");
			lijst(zorg, "Nog niemand");
			neemt(zorg, "Contactpersoon aanwijzen");
			zorg.kies("Wie wordt de contactpersoon?", "Petra Mulder");
			zorg.kies("Wie is de vervanger?", "Jamal Essaidi");
			zorg.foto("14-contactpersoon-aanwijzen");
			rondtAf(zorg);
			assertThat(this.routes.metNummer(nummer).vervangerId()).isEqualTo("j.mentor");

			mentor.ga("/dossier/" + nummer);
			mentor.lees("Ik wil graag kok worden.");
			mentor.foto("15-dossier");
			assertThat(mentor.tekst()).contains("Startgesprek", "Volgende stap", "Petra Mulder");
			mentor.ga("/routes");
			mentor.lees("Fatima Yilmaz");
			mentor.foto("16-routes");

			Route route = naarHetDiploma(nummer);
			mentor.ga("/camunda/app/tasklist/default/");
			draagtOver(mentor);
			assertThat(this.routes.metNummer(nummer).verantwoordelijkeId()).isEqualTo(route.schoolId());
		}
		try (Browser consulent = Browser.open(this.poort)) {
			consulent.logIn("consulent.arnhem");
			consulent.ga("/dossier/" + nummer);
			consulent.lees("Deze pagina is niet voor jou");
			consulent.foto("20-geen-toegang");
			consulent.ga("/camunda/app/tasklist/default/");
			lijst(consulent, "Nog niemand");
			neemt(consulent, "Overdracht accepteren");
			consulent.foto("21-overdracht-accepteren");
			consulent.kruisAan("Nemen jullie de begeleiding over?", "Ja");
			consulent.kies("Wie wordt de contactpersoon?", "Jolanda Kuiper");
			consulent.kies("Wie vervangt bij afwezigheid?", "Wouter Smeets");
			consulent.schrijf("Wanneer is het eerste contact met de jongere?",
					DATUM.format(LocalDate.now().plusDays(7)));
			rondtAf(consulent);

			consulent.ga("/dossier/" + nummer);
			consulent.lees("Jolanda Kuiper");
			consulent.lees("Overgangsdocument versie 1");
			consulent.foto("22-dossier-bij-de-gemeente");
			assertThat(consulent.tekst()).contains("Werk & Inkomen Arnhem").doesNotContain("Ik wil graag kok worden.");
		}
		Route over = this.routes.metNummer(nummer);
		assertThat(over.verantwoordelijkeId()).isEqualTo("wi-arnhem");
		assertThat(over.contactpersoonId()).isEqualTo("jobcoach.arnhem");
	}

	private static void geeftSignaal(Browser mentor) {
		mentor.klik(By.cssSelector(".start-process-action a"));
		mentor.klik(By.xpath("//*[contains(@class,'modal-content')]//a[contains(.,'Signaal')]"));
		mentor.schrijf("Voornaam", "Fatima");
		mentor.schrijf("Achternaam", "Yilmaz");
		mentor.schrijf("Geboortedatum", "14-03-2008");
		mentor.schrijf("Gemeente waar de jongere woont", "Verzonnendam");
		mentor.schrijf("Opleiding", "Kok");
		mentor.kruisAan("Niveau", "Niveau 2");
		mentor.kruisAan("Leerweg", "BOL");
		mentor.schrijf("Verwachte einddatum van de opleiding", DATUM.format(LocalDate.now().plusMonths(14)));
		mentor.kruisAan("Schoolloopbaan", "Dreigende uitval", "Verzuim");
		mentor.kruisAan("Wie signaleert?", "Mentor of studieloopbaanbegeleider");
		mentor.klik(STARTEN);
		mentor.lees("is geen Nederlandse gemeente");
		mentor.foto("10-signaal-geweigerd");
		mentor.verbeter("Gemeente waar de jongere woont", "Arnhem");
		mentor.foto("11-signaal-geven");
		mentor.klik(STARTEN);
		mentor.weg(By.cssSelector(".modal-content"));
	}

	private static void draagtOver(Browser mentor) {
		opent(mentor, "Ontvanger kiezen");
		mentor.kruisAan("Wie gaat verder met de jongere?", "W&I (gemeente)");
		mentor.schrijf("Waarom deze keuze?", "Fatima zoekt werk en heeft daar hulp bij nodig.");
		mentor.kruisAan("Wat vindt de jongere van deze keuze?", "Eens");
		rondtAf(mentor);

		opent(mentor, "Overdrachtsdossier samenstellen");
		mentor.kruisAan("Welke onderdelen gaan mee?", "Opleiding");
		mentor.schrijf("Opleiding: wat deed en haalde de jongere?", "Kok, niveau 2, in één keer gehaald.");
		mentor.kruisAan("Heeft de jongere het gelezen?", "Ja, en hij is het ermee eens");
		mentor.foto("17-overdrachtsdossier");
		rondtAf(mentor);

		opent(mentor, "Driegesprek voeren");
		mentor.kruisAan("Hoe was het gesprek?", "Op school");
		mentor.schrijf("Wanneer?", DATUM.format(LocalDate.now()));
		mentor.schrijf("Wat is afgesproken?", "Jolanda belt maandag.");
		mentor.kruisAan("Gaat de overdracht door?", "Ja, we bieden de overdracht aan");
		mentor.kruisAan("Stemt de jongere ermee in dat W&I de begeleiding voortzet?", "Ja");
		mentor.kruisAan("Vraagt school de gemeente om de jongere te ondersteunen?", "Ja");
		mentor.foto("18-driegesprek");
		rondtAf(mentor);

		opent(mentor, "Overgangsdocument opstellen");
		mentor.schrijf("Wat wil de jongere, in zijn eigen woorden?", "Ik wil koken in een rustige keuken.");
		mentor.schrijf("Wat kan hij: opleiding, werkervaring, talenten?", "Kok, niveau 2.");
		mentor.schrijf("Welke begeleiding kreeg hij van school, en wat werkte?", "Vaste tijden.");
		mentor.schrijf("Wat heeft hij nodig om werk te vinden en te houden?", "Een vaste begeleider.");
		mentor.kruisAan("Welke steun vraagt school aan de gemeente?", "Jobcoach");
		mentor.kruisAan("Heeft de jongere het gelezen?", "Ja, en hij is het ermee eens");
		mentor.foto("18-overgangsdocument");
		rondtAf(mentor);
		lijst(mentor, "Wacht op anderen");
		mentor.lees("Overdracht accepteren");
		mentor.foto("19-wacht-op-anderen");
	}

	/** The years between are told by other stories; here they are over at once. */
	private Route naarHetDiploma(String nummer) {
		Route route = this.routes.metNummer(nummer);
		for (ProcessInstance loopt : this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(nummer)
			.rootProcessInstances()
			.list()) {
			this.runtimeService.deleteProcessInstance(loopt.getId(), "naar het diploma");
		}
		this.jdbc.sql("delete from stap where route_id = ?").param(route.id()).update();
		LocalDate vandaag = LocalDate.now();
		this.routes.rondOpleidingAf(nummer, "diploma", vandaag, true, "zoekt-werk", vandaag.plusYears(2));
		this.toestemmingen.leg(route, Toestemmingen.DELEN, "wi", "ja", List.of("opleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.runtimeService.startProcessInstanceByKey("warme-overdracht", nummer,
				Map.of("routeNummer", nummer, "jongere", "Fatima Yilmaz", "fase", "Warme overdracht"));
		return route;
	}

	private static void lijst(Browser wie, String lijst) {
		wie.klik(By.xpath("//*[contains(@class,'task-filter')]//a[contains(normalize-space(),'" + lijst + "')]"));
	}

	private static void opent(Browser wie, String taak) {
		wie.klik(By.xpath("//*[contains(@class,'tasks-list')]//li[contains(@class,'task')][contains(.,'Fatima Yilmaz')]"
				+ "//h4[contains(.,'" + taak + "')]"));
		wie.zie(By.cssSelector(".fjs-container"));
	}

	private static void neemt(Browser wie, String taak) {
		opent(wie, taak);
		wie.klik(By.cssSelector("[ng-click*='claim']"));
		wie.zie(By.cssSelector(".unclaim"));
	}

	private static void rondtAf(Browser wie) {
		wie.klik(AFRONDEN);
		wie.weg(By.cssSelector(".fjs-container"));
	}

}
