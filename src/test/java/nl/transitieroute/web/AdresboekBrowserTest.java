package nl.transitieroute.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.verhuizing.Verhuizingen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A youth moves, a mentor goes on leave, and the administrator keeps the staff: in a real
 * browser.
 */
@WebTest
class AdresboekBrowserTest {

	@LocalServerPort
	private int poort;

	@Autowired
	private Verhaal verhaal;

	@Autowired
	private TimeTravel tijd;

	@Autowired
	private Jongeren jongeren;

	@Autowired
	private Routes routes;

	@Autowired
	private Gebeurtenissen gebeurtenissen;

	@Autowired
	private Verhuizingen verhuizingen;

	@BeforeEach
	void emptyTaskLists() {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
	}

	@Test
	void aMentorDiscussesAMoveAndDecides() {
		Route route = route("ab1");
		this.verhuizingen.meld(route.nummer(), "Nijmegen", LocalDate.now().plusDays(7), "Gaat op kamers.");
		try (Browser mentor = Browser.open(this.poort)) {
			mentor.logIn("mentor.graafschap");
			mentor.klik(By.xpath("//*[contains(@class,'tasks-list')]//*[contains(text(),'Verhuizing bespreken')]"));
			mentor.lees("Nieuwe gemeente: Nijmegen");
			mentor.lees("voorstel");
			mentor.kruisAan("Wat heb je met de jongere besloten?", "Nog niet: later opnieuw bespreken");
			mentor.lees("Op die dag komt deze taak terug.");
			mentor.foto("40-verhuizing-bespreken");
			mentor.schrijf("Wanneer bespreek je het opnieuw?",
					DateTimeFormatter.ofPattern("dd-MM-yyyy").format(LocalDate.now().plusDays(30)));
			mentor.schrijf("Wat is besproken, en wie weet ervan?", "Eerst de kamer, dan de rest.");
			mentor.klik(By.cssSelector("button[ng-click*=\"complete\"]"));
			mentor.lees("Er zijn geen taken in deze lijst.");
			mentor.ga("/dossier/" + route.nummer());
			mentor.lees("Afgesproken datum bereikt");
			mentor.foto("41-dossier-na-verhuizing");
		}
	}

	@Test
	void theAdministratorKeepsStaffAndTheLeadHandsACaseloadOver() {
		Route route = route("ab2");
		try (Browser beheerder = Browser.open(this.poort)) {
			beheerder.logIn("functioneelbeheerder");
			beheerder.ga("/beheer/medewerkers?zoek=graafschap");
			beheerder.lees("Gerda Wissink");
			beheerder.foto("42-medewerkers");
			beheerder.ga("/beheer/medewerkers/mentor.graafschap");
			beheerder.klik(By.xpath("//button[.='Op inactief zetten']"));
			beheerder.lees("is nog contactpersoon van");
			beheerder.foto("43-medewerker");
			beheerder.ga("/beheer/import");
			beheerder.lees("Welke lijst is dit?");
			beheerder.klik(By.tagName("summary"));
			beheerder.lees("gemeentecode; rmc; wi; regie; geldig_vanaf");
			beheerder.foto("44-lijst-inlezen");
		}
		try (Browser leiding = Browser.open(this.poort)) {
			leiding.logIn("zorgcoordinator.graafschap");
			leiding.ga("/caseload?van=mentor.graafschap");
			leiding.lees(route.nummer());
			leiding.foto("45-caseload");
			assertThat(leiding.tekst()).contains("De hele caseload");
		}
	}

	private Route route(String studentnummer) {
		long jongere = this.jongeren
			.voegToe("school-graafschap", studentnummer, "Adresproef", "Jongere " + studentnummer,
					LocalDate.of(2008, 3, 4), "1509")
			.id();
		Route route = this.routes.begin(new NieuweRoute(jongere, "school-graafschap", "1509", "25656", "Kok", "2",
				"BOL", LocalDate.now().plusMonths(15), "mentor.graafschap"));
		this.gebeurtenissen.start(route);
		return route;
	}

}
