package nl.transitieroute.web;

import java.time.LocalDate;

import nl.transitieroute.WebTest;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A move is told on the dossier page or by another system, by who guides. */
@WebTest
class VerhuizingWebTest {

	private static int volgnummer;

	@LocalServerPort
	private int poort;

	@Autowired
	private Jongeren jongeren;

	@Autowired
	private Routes routes;

	@Autowired
	private Gebeurtenissen gebeurtenissen;

	@Test
	void theContactPersonTellsItOnTheDossierPage() {
		Route route = route();
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String pagina = "/dossier/" + route.nummer();
		mentor.stuurFormulier(pagina, pagina + "/verhuizing", "gemeente", "", "datum", LocalDate.now().toString(),
				"toelichting", "Naar oma");
		assertThat(mentor.haal(pagina).body()).contains("Kies de nieuwe gemeente", "Naar oma");
		mentor.stuurFormulier(pagina, pagina + "/verhuizing", "gemeente", "Nijmegen", "datum",
				LocalDate.now().plusDays(7).toString());
		assertThat(mentor.haal(pagina).body()).contains("De verhuizing is gemeld", "Verhuizing bespreken",
				"Verhuizing gemeld");
	}

	@Test
	void anotherSystemTellsItAndStrangersDoNot() {
		Route route = route();
		String pad = "/api/routes/" + route.nummer() + "/verhuizing";
		String bericht = "{\"gemeente\":\"0268\",\"datum\":\"" + LocalDate.now() + "\"}";
		Bezoeker systeem = new Bezoeker(this.poort);
		assertThat(systeem.stuurApi("mentor.albeda", pad, bericht).statusCode()).isEqualTo(404);
		assertThat(systeem.stuurApi("regisseur.gelderland", pad, bericht).statusCode()).isEqualTo(403);
		assertThat(systeem.stuurApi("p.mentor", pad, "{\"gemeente\":\"9999\",\"datum\":\"2026-01-01\"}").statusCode())
			.isEqualTo(422);
		assertThat(systeem.stuurApi("p.mentor", pad, bericht).statusCode()).isEqualTo(202);
		assertThat(systeem.stuurApi("p.mentor", pad, bericht).body()).contains("al besproken");
		assertThat(new Bezoeker(this.poort).stuurZonderToken(pad, "gemeente=0268").statusCode()).isEqualTo(401);
	}

	private Route route() {
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", "vh" + ++volgnummer, "Verhuisproef", "Nummer" + volgnummer,
					LocalDate.of(2008, 3, 4), "0202")
			.id();
		Route route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", LocalDate.now().plusMonths(15), "p.mentor"));
		this.gebeurtenissen.start(route);
		return route;
	}

}
