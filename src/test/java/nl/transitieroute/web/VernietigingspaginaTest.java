package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.transitieroute.WebTest;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The destruction list, as the FG and everybody else meets it. */
@WebTest
class VernietigingspaginaTest {

	private static final String PAGINA = "/fg/vernietiging";

	private static final String SCHOOL = "school-rijn-ijssel";

	@LocalServerPort
	int poort;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void theFgJudgesWhatIsDueWithoutSeeingWhoItIsAbout() {
		Route oud = afgesloten("Ottoline", LocalDate.now().minusYears(3));
		Bezoeker fg = Bezoeker.ingelogd(this.poort, "fg");
		HttpResponse<String> pagina = fg.haal(PAGINA);
		assertThat(pagina.statusCode()).isEqualTo(200);
		assertThat(pagina.body()).contains(oud.nummer(), "Hele dossier", "een jaar later vergeten")
			.doesNotContain("Ottoline");
		String keuze = oud.nummer() + "|alles|alle";

		fg.stuurFormulier(PAGINA, PAGINA + "/goedkeuren", "keuze", keuze);
		assertThat(fg.haal(PAGINA).body()).contains("Vink aan dat je de gekozen regels hebt beoordeeld");
		fg.stuurFormulier(PAGINA, PAGINA + "/aanhouden", "keuze", keuze, "reden", "Klacht.", "tot",
				LocalDate.now().minusDays(1).toString());
		assertThat(fg.haal(PAGINA).body()).contains("een datum na vandaag");

		fg.stuurFormulier(PAGINA, PAGINA + "/goedkeuren", "keuze", keuze, "beoordeeld", "true");
		String daarna = fg.haal(PAGINA).body();
		assertThat(this.routes.zoek(oud.nummer())).isEmpty();
		assertThat(daarna).doesNotContain(oud.nummer());
		Matcher verklaring = Pattern.compile("De verklaring is (V-\\d+-\\d+)").matcher(daarna);
		assertThat(verklaring.find()).isTrue();

		HttpResponse<String> pdf = fg.haal(PAGINA + "/" + verklaring.group(1) + ".pdf");
		assertThat(pdf.statusCode()).isEqualTo(200);
		assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
		assertThat(pdf.body()).startsWith("%PDF-");
		assertThat(fg.haal(PAGINA + "/V-1999-999999.pdf").statusCode()).isEqualTo(404);
	}

	@Test
	void aRequestOfTheYouthIsGrantedOrRefused() {
		Route loopt = begin("Roelofje");
		Route klaar = afgesloten("Hillegonda", LocalDate.now().minusDays(3));
		Bezoeker fg = Bezoeker.ingelogd(this.poort, "fg");
		String vandaag = LocalDate.now().toString();

		fg.stuurFormulier(PAGINA, PAGINA + "/verzoek", "nummer", loopt.nummer(), "gevraagdOp", vandaag, "besluit",
				"vernietigen");
		assertThat(fg.haal(PAGINA).body()).contains("loopt nog");
		fg.stuurFormulier(PAGINA, PAGINA + "/verzoek", "nummer", loopt.nummer(), "gevraagdOp", vandaag, "besluit",
				"weigeren");
		assertThat(fg.haal(PAGINA).body()).contains("Vul een reden in");
		fg.stuurFormulier(PAGINA, PAGINA + "/verzoek", "nummer", loopt.nummer(), "gevraagdOp", vandaag, "besluit",
				"weigeren", "reden", "De route loopt en de jongere bedacht zich.");
		assertThat(fg.haal(PAGINA).body()).contains("De weigering staat met de reden in het dossier");

		fg.stuurFormulier(PAGINA, PAGINA + "/verzoek", "nummer", klaar.nummer(), "gevraagdOp", vandaag, "besluit",
				"vernietigen");
		assertThat(fg.haal(PAGINA).body()).contains("Vernietigd. De verklaring is");
		assertThat(this.routes.zoek(klaar.nummer())).isEmpty();
		assertThat(
				this.jdbc.queryForObject("select count(*) from jongere where voornaam = 'Hillegonda'", Integer.class))
			.isZero();
	}

	@Test
	void nobodyElseComesIn() {
		for (String wie : new String[] { "p.mentor", "zorgcoordinator.rijnijssel", "consulent.arnhem",
				"regisseur.gelderland", "procesbeheerder", "functioneelbeheerder" }) {
			Bezoeker bezoeker = Bezoeker.ingelogd(this.poort, wie);
			assertThat(bezoeker.haal(PAGINA).statusCode()).as(wie).isEqualTo(403);
			assertThat(bezoeker.haal(PAGINA + "/V-2026-000001.pdf").statusCode()).as(wie).isEqualTo(403);
			assertThat(bezoeker.stuurFormulier("/routes", PAGINA + "/verder").statusCode()).as(wie).isEqualTo(403);
		}
	}

	private Route begin(String voornaam) {
		long jongere = this.jongeren
			.voegToe(SCHOOL, "V" + System.nanoTime(), voornaam, "Proef", LocalDate.of(2005, 5, 5), "0202")
			.id();
		return this.routes.begin(new NieuweRoute(jongere, SCHOOL, "0202", "25656", "Kok", "2", "BOL",
				LocalDate.now().plusYears(1), "p.mentor"));
	}

	private Route afgesloten(String voornaam, LocalDate op) {
		Route route = begin(voornaam);
		this.routes.sluitAf(route.nummer(), "afgerond");
		this.jdbc.update("update route set afgesloten_op = ? where id = ?",
				op.atStartOfDay(Routes.ZONE).toOffsetDateTime(), route.id());
		return route;
	}

}
