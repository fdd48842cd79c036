package nl.transitieroute.web;

import nl.transitieroute.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first morning of a new mentor, at the screens of beheer and of herself. */
@WebTest
@Tag("browser")
class AccountsBrowserTest {

	private static final String WIE = "eerste.dag";

	@LocalServerPort
	int poort;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void somebodyNewInTheDirectory() {
		this.jdbc
			.sql("insert into medewerker (id, naam, organisatie_id) values (?, 'Eva Eerste', 'school-rijn-ijssel')")
			.param(WIE)
			.update();
		this.jdbc.sql("insert into medewerker_rol (medewerker_id, rol) values (?, 'mentor')").param(WIE).update();
	}

	@AfterEach
	void leaves() {
		this.jdbc.sql("delete from medewerker_rol where medewerker_id = ?").param(WIE).update();
		this.jdbc.sql("delete from medewerker where id = ?").param(WIE).update();
	}

	@Test
	void fromAOneTimePasswordToTheTaskList() {
		String eenmalig;
		try (Browser beheer = Browser.open(this.poort)) {
			beheer.logIn("functioneelbeheerder");
			beheer.ga("/beheer/accounts");
			beheer.lees("nog geen wachtwoord");
			beheer.vul(By.id("zoek"), "eva");
			beheer.klik(By.cssSelector("form[role=search] button"));
			beheer.klik(By.cssSelector("button[aria-label='Nieuw eenmalig wachtwoord: Eva Eerste']"));
			eenmalig = beheer.tekst(By.cssSelector(".eenmalig"));
			beheer.foto("35-eenmalig-wachtwoord");
			beheer.ga("/beheer/accounts");
			beheer.foto("36-accounts");
			beheer.klik(By.linkText("Aanmeldlogboek"));
			beheer.lees("eenmalig wachtwoord gegeven");
			beheer.foto("36-aanmeldlogboek");
		}
		try (Browser eva = Browser.open(this.poort)) {
			eva.ga("/inloggen");
			eva.vul(By.id("gebruikersnaam"), WIE);
			eva.vul(By.id("wachtwoord"), eenmalig);
			eva.klik(By.cssSelector("main form button"));
			eva.lees("Kies je eigen wachtwoord");
			vul(eva, eenmalig, "Welkomwelkom2026");
			eva.lees("veel gebruikt");
			eva.foto("37-eigen-wachtwoord");
			vul(eva, eenmalig, "fiets lamp zeven wolk");
			eva.lees("Je wachtwoord is gewijzigd");
			eva.ga("/");
			eva.lees("Mijn taken");
		}
	}

	private static void vul(Browser wie, String oud, String nieuw) {
		wie.vul(By.id("oud"), oud);
		wie.vul(By.id("nieuw"), nieuw);
		wie.vul(By.id("nogmaals"), nieuw);
		wie.klik(By.cssSelector("main form button"));
	}

}
