package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.WebTest;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may hand over whose caseload, and what the page tells. */
@WebTest
class CaseloadPaginaTest {

	private static final String SCHOOL = "school-graafschap";

	private static int volgnummer;

	@LocalServerPort
	private int poort;

	@Autowired
	private Jongeren jongeren;

	@Autowired
	private Routes routes;

	@Autowired
	private Gebeurtenissen gebeurtenissen;

	@Autowired
	private ManagementService managementService;

	@Test
	void theLeadChoosesWhoseCaseloadGoesToWhomAndFollowsIt() {
		Route gekozen = route();
		Route blijft = route();
		Bezoeker leiding = Bezoeker.ingelogd(this.poort, "zorgcoordinator.graafschap");
		String pagina = "/caseload?van=mentor.graafschap";
		assertThat(leiding.haal(pagina).body()).contains("Gerda Wissink", gekozen.nummer(), "Jeroen Hiddink");

		HttpResponse<String> zonderKeuze = leiding.stuurFormulier(pagina, "/caseload", "van", "mentor.graafschap",
				"naar", "mentor2.graafschap", "reden", "werkt hier niet meer", "keuze", "selectie");
		assertThat(leiding.haal(naar(zonderKeuze)).body()).contains("Vink aan welke routes overgaan");

		HttpResponse<String> antwoord = leiding.stuurFormulier(pagina, "/caseload", "van", "mentor.graafschap", "naar",
				"mentor2.graafschap", "reden", "werkt hier niet meer", "keuze", "selectie", "route", gekozen.nummer());
		String voortgang = naar(antwoord);
		assertThat(leiding.haal(voortgang).headers().firstValue("Refresh")).isPresent();
		assertThat(leiding.haal(voortgang).body()).contains("De routes gaan één voor één over", "wacht");

		this.managementService.createJobQuery()
			.messages()
			.list()
			.forEach((werk) -> this.managementService.executeJob(werk.getId()));

		assertThat(leiding.haal(voortgang).body()).contains("Alle routes zijn overgedragen");
		assertThat(leiding.haal(voortgang).headers().firstValue("Refresh")).isEmpty();
		assertThat(this.routes.metNummer(gekozen.nummer()).contactpersoonId()).isEqualTo("mentor2.graafschap");
		assertThat(this.routes.metNummer(blijft.nummer()).contactpersoonId()).isEqualTo("mentor.graafschap");
		assertThat(Bezoeker.ingelogd(this.poort, "zorgcoordinator.rijnijssel").haal(voortgang).statusCode())
			.as("another school")
			.isEqualTo(403);
	}

	@Test
	void aMentorHandsOverHisOwnCaseloadOnly() {
		route();
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "mentor.graafschap");
		assertThat(mentor.haal("/caseload").body()).contains("Caseload van Gerda Wissink").doesNotContain("Van wie?");
		assertThat(mentor.haal("/caseload?van=mentor2.graafschap").statusCode()).isEqualTo(403);
		for (String van : List.of("mentor2.graafschap", "p.mentor", "bestaat.niet")) {
			assertThat(mentor
				.stuurFormulier("/caseload", "/caseload", "van", van, "naar", "mentor.graafschap", "reden", "mij erbij")
				.statusCode()).as(van).isEqualTo(403);
		}
	}

	@Test
	void theFunctionalAdministratorSeesNoYouths() {
		Route route = route();
		Bezoeker beheerder = Bezoeker.ingelogd(this.poort, "functioneelbeheerder");
		String pagina = beheerder.haal("/caseload?van=mentor.graafschap").body();
		assertThat(pagina).contains("De hele caseload").doesNotContain(route.nummer()).doesNotContain("Caseloadproef");
	}

	@Test
	void whoHasNoCaseloadsHasNoPage() {
		for (String wie : List.of("regisseur.gelderland", "procesbeheerder", "fg")) {
			assertThat(Bezoeker.ingelogd(this.poort, wie).haal("/caseload").statusCode()).as(wie).isEqualTo(403);
		}
		assertThat(Bezoeker.ingelogd(this.poort, "zorgcoordinator.graafschap").haal("/caseload/999999").statusCode())
			.isEqualTo(403);
	}

	private static String naar(HttpResponse<String> antwoord) {
		return antwoord.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
	}

	private Route route() {
		long jongere = this.jongeren
			.voegToe(SCHOOL, "cl" + ++volgnummer, "Caseloadproef", "Nummer" + volgnummer, LocalDate.of(2008, 3, 4),
					"1509")
			.id();
		Route route = this.routes.begin(new NieuweRoute(jongere, SCHOOL, "1509", "25656", "Kok", "2", "BOL",
				LocalDate.now().plusMonths(15), "mentor.graafschap"));
		this.gebeurtenissen.start(route);
		return route;
	}

}
