package nl.transitieroute.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.transitieroute.WebTest;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.overzicht.Inzageverzoeken;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The FG at his screen: what is due goes, and who asks gets his overview. */
@WebTest
class VernietigingBrowserTest {

	private static final String SCHOOL = "school-rijn-ijssel";

	@LocalServerPort
	int poort;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	Inzageverzoeken verzoeken;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void theFgErasesWhatIsDueAndSeesWhoWaitsForAnOverview() {
		Route oud = begin("Wubbo");
		this.routes.sluitAf(oud.nummer(), "afgerond");
		this.jdbc.update("update route set afgesloten_op = ? where id = ?",
				LocalDate.now().minusYears(3).atStartOfDay(Routes.ZONE).toOffsetDateTime(), oud.id());
		Route vraagt = begin("Tjitske");
		this.verzoeken.leg(vraagt.nummer(), LocalDate.now().minusDays(3));
		try (Browser fg = Browser.open(this.poort)) {
			fg.logIn("fg");
			fg.ga("/fg/vernietiging");
			fg.lees(oud.nummer());
			fg.foto("40-vernietigingslijst");
			fg.klik(By.cssSelector("input[name=keuze][value^='" + oud.nummer() + "|']"));
			fg.klik(By.name("beoordeeld"));
			fg.klik(By.xpath("//button[contains(.,'Gekozen regels vernietigen')]"));
			fg.lees("De verklaring is");
			fg.foto("41-vernietigd");
			assertThat(this.routes.zoek(oud.nummer())).isEmpty();

			fg.ga("/fg/inzageverzoeken");
			fg.lees(vraagt.nummer());
			fg.foto("42-inzageverzoeken");
			assertThat(fg.tekst()).as("Dutch in an English browser")
				.contains(DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl"))
					.format(LocalDate.now().minusDays(3)));
			fg.klik(By.xpath("//tr[contains(.,'" + vraagt.nummer() + "')]//button[contains(.,'Is gegeven')]"));
			fg.lees("Het verzoek is afgehandeld");
			assertThat(this.verzoeken.staatOpen(vraagt)).isFalse();
		}
	}

	private Route begin(String voornaam) {
		long jongere = this.jongeren
			.voegToe(SCHOOL, "B" + System.nanoTime(), voornaam, "Proef", LocalDate.of(2005, 5, 5), "0202")
			.id();
		return this.routes.begin(new NieuweRoute(jongere, SCHOOL, "0202", "25656", "Kok", "2", "BOL",
				LocalDate.now().plusYears(1), "p.mentor"));
	}

}
