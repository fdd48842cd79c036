package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.transitieroute.WebTest;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A youth asks his contact person what is kept of him; the FG gives it. */
@WebTest
class InzageverzoekTest {

	private static final String LIJST = "/fg/inzageverzoeken";

	private static final String SCHOOL = "school-rijn-ijssel";

	@LocalServerPort
	int poort;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	Dossier dossier;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void theFgGivesTheOverviewWhileTheRequestIsOpenAndTheDossierSaysSo() {
		Route route = begin();
		this.dossier.noteer(route.nummer(), "gesprek", "Gesprek", Map.of("Wat zei je?", "Ik wil bij de brandweer."));
		String pdf = "/dossier/" + route.nummer() + "/overzicht.pdf";
		String json = "/dossier/" + route.nummer() + "/overzicht.json";
		Bezoeker fg = Bezoeker.ingelogd(this.poort, "fg");
		assertThat(fg.haal(json).statusCode()).as("nobody asked").isEqualTo(403);

		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String dossierpagina = "/dossier/" + route.nummer();
		mentor.stuurFormulier(dossierpagina, dossierpagina + "/inzageverzoek", "gevraagdOp",
				LocalDate.now().plusDays(1).toString());
		assertThat(mentor.haal(dossierpagina).body()).contains("vandaag of eerder");
		mentor.stuurFormulier(dossierpagina, dossierpagina + "/inzageverzoek", "gevraagdOp",
				LocalDate.now().toString());
		assertThat(mentor.haal(dossierpagina).body()).contains("Het verzoek ligt bij de FG");
		assertThat(mentor.haal(pdf).statusCode()).isEqualTo(403);

		String lijst = fg.haal(LIJST).body();
		assertThat(lijst).contains(route.nummer()).doesNotContain("Ymkje");
		assertThat(fg.haal("/fg").body()).containsPattern(": \\d+ open");
		HttpResponse<String> overzicht = fg.haal(json);
		assertThat(overzicht.statusCode()).isEqualTo(200);
		assertThat(overzicht.body()).contains("Ymkje", "Ik wil bij de brandweer.", "inzage_log");
		assertThat(fg.haal(pdf).body()).startsWith("%PDF-");
		assertThat(this.dossier.van(route.nummer())).extracting(DossierEntry::titel)
			.containsSubsequence("Jongere vraagt wat er over hem bewaard wordt", "Overzicht voor de jongere gemaakt",
					"Overzicht voor de jongere gemaakt");
		assertThat(this.jdbc.queryForList("select grond from inzage_log where route_id = ? and wat = 'document'",
				String.class, route.id()))
			.contains("verzoek van de jongere om inzage (AVG art. 15)")
			.containsNull();

		Matcher klaar = Pattern.compile("/fg/inzageverzoeken/(\\d+)/afgehandeld").matcher(lijst);
		while (klaar.find()) {
			fg.stuurFormulier(LIJST, klaar.group(), "ja", "ja");
		}
		assertThat(fg.haal(LIJST).body()).contains("Niemand wacht op een overzicht");
		assertThat(fg.haal(json).statusCode()).isEqualTo(403);
	}

	@Test
	void nobodyElseGetsTheList() {
		for (String wie : new String[] { "p.mentor", "zorgcoordinator.rijnijssel", "consulent.arnhem",
				"functioneelbeheerder" }) {
			Bezoeker bezoeker = Bezoeker.ingelogd(this.poort, wie);
			assertThat(bezoeker.haal(LIJST).statusCode()).as(wie).isEqualTo(403);
			assertThat(bezoeker.haal("/dossier/TR-2026-999999/overzicht.json").statusCode()).as(wie).isEqualTo(403);
		}
		assertThat(Bezoeker.ingelogd(this.poort, "consulent.arnhem")
			.stuurFormulier("/routes", "/dossier/" + begin().nummer() + "/inzageverzoek", "gevraagdOp",
					LocalDate.now().toString())
			.statusCode()).isEqualTo(403);
	}

	private Route begin() {
		long jongere = this.jongeren
			.voegToe(SCHOOL, "I" + System.nanoTime(), "Ymkje", "Proef", LocalDate.of(2008, 5, 5), "0202")
			.id();
		return this.routes.begin(new NieuweRoute(jongere, SCHOOL, "0202", "25656", "Kok", "2", "BOL",
				LocalDate.now().plusYears(1), "p.mentor"));
	}

}
