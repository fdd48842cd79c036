package nl.transitieroute.web;

import java.time.LocalDate;

import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.bericht.Berichtenronde;
import nl.transitieroute.bericht.Voorkeur;
import nl.transitieroute.bericht.Voorkeuren;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a coach chooses, and what the functional administrator sees, with the switch off.
 */
@WebTest
class BerichtenpaginaTest {

	@LocalServerPort
	int poort;

	@Autowired
	Verhaal verhaal;

	@Autowired
	Voorkeuren voorkeuren;

	@Autowired
	Berichtenronde ronde;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void begin() {
		// A Tuesday.
		this.verhaal.begin(LocalDate.of(2027, 7, 20));
		this.jdbc.sql("delete from bericht").update();
		this.jdbc.sql("delete from bericht_voorkeur").update();
		this.jdbc.sql("update bericht_ronde set tot = timestamp with time zone '2000-01-01 00:00:00+00:00'").update();
	}

	@Test
	void aCoachChoosesWhatHeGets() {
		Bezoeker wie = Bezoeker.ingelogd(this.poort, "p.mentor");
		assertThat(wie.haal("/berichten").body()).contains("p.mentor@demo.example", "staan berichten uit");
		wie.stuurFormulier("/berichten", "/berichten", "overzicht", "true", "uur", "9");
		assertThat(this.voorkeuren.van("p.mentor")).isEqualTo(new Voorkeur(true, 9, false));
		assertThat(wie.haal("/berichten").body()).contains("Je keuze is bewaard.");
		wie.stuurFormulier("/berichten", "/berichten", "uur", "23");
		assertThat(wie.haal("/berichten").body()).contains("Kies een uur uit de lijst.");
		assertThat(this.voorkeuren.van("p.mentor")).isEqualTo(new Voorkeur(true, 9, false));
	}

	@Test
	void withTheSwitchOffNothingPilesUp() {
		this.ronde.draai();
		assertThat(this.jdbc.sql("select distinct status from bericht").query(String.class).list())
			.containsExactly("uitgezet");
		Bezoeker beheer = Bezoeker.ingelogd(this.poort, "functioneelbeheerder");
		assertThat(beheer.haal("/beheer/berichten").body()).contains("Berichten staan uit", "Overzicht van de dag",
				"niet verstuurd: berichten staan uit", "Mail bereikt iedereen.");
	}

	@Test
	void theAdministratorSeesWhomMailDoesNotReachAndTriesAgain() {
		this.jdbc
			.sql("""
					insert into bericht (soort, ontvanger_soort, ontvanger, sleutel, dag, status, reden, gemaakt_op, volgende_op,
					uiterlijk_op, afgehandeld_op) values ('escalatie', 'medewerker', 'p.mentor', 'taak', date '2027-07-19',
					'mislukt', 'adres-geweigerd', :toen, :toen, :straks, :toen)""")
			.param("toen", java.time.OffsetDateTime.parse("2027-07-19T09:00:00+02:00"))
			.param("straks", java.time.OffsetDateTime.parse("2027-08-19T09:00:00+02:00"))
			.update();
		Bezoeker beheer = Bezoeker.ingelogd(this.poort, "functioneelbeheerder");
		assertThat(beheer.haal("/beheer/berichten").body()).contains("Wie mail niet bereikt",
				"/beheer/medewerkers/p.mentor", "adres geweigerd", "19 juli 2027");
		beheer.stuurFormulier("/beheer/berichten", "/beheer/berichten/opnieuw");
		assertThat(beheer.haal("/beheer/berichten").body()).contains("1 bericht wordt opnieuw geprobeerd.",
				"Het oudste bericht wacht sinds 19 juli 2027, 09:00.");
	}

	@Test
	void thePagesAreReadable() {
		this.ronde.draai();
		try (Browser browser = Browser.open(this.poort)) {
			browser.logIn("p.mentor");
			browser.ga("/berichten");
			browser.klik(org.openqa.selenium.By.cssSelector("form[action='/berichten/agenda'] button"));
			browser.lees("Kopieer hem nu");
			browser.foto("berichten");
		}
		try (Browser browser = Browser.open(this.poort)) {
			browser.logIn("functioneelbeheerder");
			browser.ga("/beheer/berichten");
			browser.lees("Overzicht van de dag");
			browser.foto("berichten-beheer");
		}
	}

}
