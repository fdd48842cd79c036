package nl.transitieroute.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import nl.transitieroute.WebTest;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemming;
import nl.transitieroute.toestemming.Toestemmingen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The page with all consents of a youth, and the API beside it. */
@WebTest
class ToestemmingspaginaTest {

	private static final byte[] PDF = "%PDF-1.4 getekend".getBytes(StandardCharsets.US_ASCII);

	@LocalServerPort
	int poort;

	@Autowired
	Clock clock;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	Toestemmingen toestemmingen;

	private Route route;

	private String pagina;

	private Bezoeker mentor;

	@BeforeEach
	void aYouthOfSchool() {
		LocalDate vandaag = LocalDate.now(this.clock);
		long jongere = this.jongeren.voegToe("school-rijn-ijssel", null, "Mila", "Bos", vandaag.minusYears(19), "0202")
			.id();
		this.route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", vandaag.plusYears(1), "p.mentor"));
		this.pagina = "/dossier/" + this.route.nummer() + "/toestemmingen";
		this.mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
	}

	@AfterEach
	void ruimOp() {
		this.routes.sluitAf(this.route.nummer(), "test");
	}

	@Test
	void anAnswerIsRecordedScannedReadAndTakenBack() {
		assertThat(this.mentor.haal(this.pagina).body()).contains("Er is nog niets gevraagd");
		this.mentor.stuurFormulier(this.pagina, this.pagina, "partij", "wi", "doel", "delen", "antwoord", "ja", "wijze",
				"op-papier", "gegevens", "opleiding", "tot", LocalDate.now(this.clock).plusYears(1).toString());
		Toestemming gelegd = this.toestemmingen.laatste(this.route, Toestemmingen.DELEN, "wi").orElseThrow();
		assertThat(gelegd.organisatieId()).isEqualTo("wi-arnhem");
		assertThat(gelegd.gegevens()).isEqualTo("opleiding");
		assertThat(this.mentor.haal(this.pagina).body()).contains("geldt", "Opleiding", "op papier", "dossierpagina-1",
				"Jij bepaalt wie wat over jou weet");

		String scans = this.pagina + "/" + gelegd.id() + "/scan";
		assertThat(bestand(scans, "<html>".getBytes(StandardCharsets.US_ASCII))).contains("geen PDF, JPG of PNG");
		assertThat(bestand(scans, new byte[0])).contains("leeg of groter dan 10 MB");
		byte[] groot = Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1);
		assertThat(bestand(scans, groot)).contains("leeg of groter dan 10 MB");
		assertThat(bestand(scans, PDF)).contains("De scan is toegevoegd.", "Scan ");
		String scan = this.mentor.haal(this.pagina).body().replaceAll("(?s).*href=\"([^\"]*/scan/\\d+)\".*", "$1");
		assertThat(this.mentor.haal(scan).body()).isEqualTo("%PDF-1.4 getekend");
		assertThat(this.mentor.haal(scan).headers().firstValue("Content-Disposition").orElseThrow())
			.startsWith("attachment")
			.doesNotContain("Mila", "Bos");

		Bezoeker consulent = Bezoeker.ingelogd(this.poort, "consulent.arnhem");
		assertThat(consulent.haal(this.pagina).statusCode()).isEqualTo(403);
		assertThat(consulent.haal(scan).statusCode()).isEqualTo(403);
		assertThat(Bezoeker.ingelogd(this.poort, "mentor.albeda").haal(this.pagina).statusCode()).isEqualTo(403);
		assertThat(Bezoeker.ingelogd(this.poort, "functioneelbeheerder").haal(this.pagina).statusCode()).isEqualTo(403);

		String geweigerd = "/api/routes/" + this.route.nummer() + "/toestemming/intrekken";
		assertThat(
				this.mentor.stuurApi("consulent.arnhem", geweigerd, "{\"partij\":\"wi\",\"reden\":\"x\"}").statusCode())
			.isGreaterThanOrEqualTo(400);
		assertThat(this.mentor.stuurApi("p.mentor", geweigerd, "{\"partij\":\"wi\"}").body())
			.contains("Schrijf in het kort");
		assertThat(this.mentor.stuurApi("p.mentor", geweigerd, "{\"partij\":\"wi\",\"reden\":\"Wil niet.\"}").body())
			.contains("\"doelen\":[\"delen\"]", "\"begeleidingTerug\":false");
		assertThat(this.mentor.stuurApi("p.mentor", geweigerd, "{\"partij\":\"wi\",\"reden\":\"Wil niet.\"}").body())
			.contains("geen toestemming die je hier kunt intrekken");
		assertThat(this.mentor.haal(this.pagina).body()).contains("ingetrokken", "Wil niet.");
		assertThat(this.mentor.haalApi("p.mentor", "/api/routes/" + this.route.nummer() + "/toestemmingen").body())
			.contains("\"stand\":\"ingetrokken\"");
	}

	@Test
	void theSchoolCanAlwaysTakeConsentBackWhoeverGuides() {
		this.toestemmingen.leg(this.route, Toestemmingen.DELEN, "wi", "ja", List.of("opleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.routes.draagOver(this.route.nummer(), "wi-arnhem", "jobcoach.arnhem", "consulent.arnhem", "Overdracht");
		Bezoeker jobcoach = Bezoeker.ingelogd(this.poort, "jobcoach.arnhem");
		assertThat(jobcoach.haal(this.pagina).statusCode()).isEqualTo(200);
		String andere = "/dossier/TR-1999-000001/toestemmingen";
		assertThat(jobcoach.haal(andere).statusCode()).isEqualTo(403);

		this.mentor.stuurFormulier(this.pagina, this.pagina + "/intrekken", "wat", "wi:delen", "reden",
				"Wil naar school.");

		assertThat(this.routes.metNummer(this.route.nummer()).contactpersoonId()).isEqualTo("p.mentor");
		assertThat(jobcoach.haal(this.pagina).statusCode()).isEqualTo(403);
		assertThat(this.mentor.haal(this.pagina).body()).contains("school nam de begeleiding terug");
	}

	@Test
	void aQuestionThatDoesNotFitIsRefusedInWordsAndScriptStaysText() {
		assertThat(this.mentor
			.stuurFormulier(this.pagina, this.pagina, "partij", "werkgever", "doel", "delen-bijzonder", "antwoord",
					"ja", "wijze", "in-gesprek")
			.statusCode()).isEqualTo(302);
		assertThat(this.mentor.haal(this.pagina).body()).contains("past niet bij deze partij");
		this.toestemmingen.leg(this.route, Toestemmingen.DELEN, "uwv", "ja", List.of("opleiding"), "in-gesprek", "x");
		this.mentor.stuurFormulier(this.pagina, this.pagina + "/intrekken", "wat", "uwv", "reden",
				"<script>alert(1)</script>");
		assertThat(this.mentor.haal(this.pagina).body()).contains("&lt;script&gt;").doesNotContain("<script>alert");
	}

	private String bestand(String pad, byte[] inhoud) {
		this.mentor.stuurBestandNaar(this.pagina, pad, "scan", "handtekening Mila Bos.exe", inhoud);
		return this.mentor.haal(this.pagina).body();
	}

}
