package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.WebTest;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The functional administrator keeps the staff, and nobody else does. */
@WebTest
class BeheerTest {

	private static final String MEDEWERKERS = "/beheer/medewerkers";

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
	private Organisaties organisaties;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void onlyTheFunctionalAdministratorComesIn() {
		for (String wie : List.of("p.mentor", "zorgcoordinator.rijnijssel", "regisseur.gelderland", "procesbeheerder",
				"fg", "consulent.arnhem")) {
			Bezoeker bezoeker = Bezoeker.ingelogd(this.poort, wie);
			for (String pagina : List.of(MEDEWERKERS, MEDEWERKERS + "/nieuw", MEDEWERKERS + "/p.mentor",
					"/beheer/organisaties", "/beheer/import", "/beheer/logboek")) {
				assertThat(bezoeker.haal(pagina).statusCode()).as(wie + " " + pagina).isEqualTo(403);
			}
			for (String actie : List.of(MEDEWERKERS + "/j.mentor/inactief", MEDEWERKERS + "/j.mentor/verlof",
					MEDEWERKERS + "/j.mentor", "/beheer/organisaties")) {
				assertThat(bezoeker
					.stuurFormulier("/routes", actie, "id", "school-x", "naam", "X", "rol", "mentor", "soort", "school")
					.statusCode()).as(wie + " " + actie).isEqualTo(403);
			}
		}
		assertThat(this.organisaties.medewerker("j.mentor").orElseThrow().actief()).isTrue();
	}

	@Test
	void anOrganisationAndItsStaffAreAddedAndChanged() {
		Bezoeker beheerder = beheerder();
		String nieuw = "/beheer/organisaties";
		assertThat(na(beheerder,
				beheerder.stuurFormulier(nieuw, nieuw, "soort", "wi", "id", "school-zutphen", "naam", "W&I Zutphen")))
			.contains("past niet bij de soort");
		assertThat(na(beheerder,
				beheerder.stuurFormulier(nieuw, nieuw, "soort", "wi", "id", "wi-zutphen", "naam", "W&I Zutphen")))
			.contains("De organisatie is toegevoegd", "wi-zutphen");

		String formulier = MEDEWERKERS + "/nieuw?organisatie=wi-zutphen";
		assertThat(beheerder.haal(formulier).body()).contains("W&amp;I-consulent").doesNotContain("Zorgco");
		assertThat(na(beheerder,
				beheerder.stuurFormulier(formulier, MEDEWERKERS, "organisatie", "wi-zutphen", "id", "K.Jansen", "naam",
						"Kim Jansen", "email", "geen-adres", "rol", "consulent")))
			.contains("email is geen e-mailadres", "Kim Jansen");
		assertThat(na(beheerder,
				beheerder.stuurFormulier(formulier, MEDEWERKERS, "organisatie", "wi-zutphen", "id", "K.Jansen", "naam",
						"Kim <b>Jansen", "email", "kim@zutphen.example", "rol", "consulent")))
			.contains("De medewerker is toegevoegd", "Kim &lt;b&gt;Jansen")
			.doesNotContain("<b>Jansen");
		assertThat(this.organisaties.rollen("k.jansen")).containsExactly("consulent");
		assertThat(rechten("wi-zutphen.consulent")).as("rights in the engine at once").isPositive();
		assertThat(rechten("wi-zutphen.jobcoach")).isZero();

		String een = MEDEWERKERS + "/k.jansen";
		assertThat(na(beheerder, beheerder.stuurFormulier(een, een, "naam", "Kim Jansen", "rol", "mentor")))
			.contains("een rol die hier niet bestaat");
		assertThat(na(beheerder,
				beheerder.stuurFormulier(een, een, "naam", "Kim Jansen", "rol", "jobcoach", "rol", "consulent")))
			.contains("De gegevens zijn bewaard");
		assertThat(this.organisaties.rollen("k.jansen")).containsExactly("consulent", "jobcoach");
		assertThat(rechten("wi-zutphen.jobcoach")).isPositive();
		assertThat(beheerder.haal(MEDEWERKERS + "?zoek=jansen").body()).contains("Kim Jansen", "W&amp;I Zutphen");
		assertThat(beheerder.haal("/beheer/logboek").body()).contains("Hugo Brand", "Gegevens gewijzigd (k.jansen)",
				"Jobcoach");
		assertThatThrownBy(() -> this.jdbc.sql("update beheer_log set wat = 'niets'").update())
			.hasMessageContaining("alleen aan te vullen");
		assertThatThrownBy(() -> this.jdbc.sql("delete from beheer_log").update())
			.hasMessageContaining("alleen aan te vullen");
	}

	@Test
	void whoIsContactPersonDoesNotLeaveAndWhoLeavesStandsInForNobody() {
		Bezoeker beheerder = beheerder();
		Route route = route("mentor.albeda");
		assertThat(route.vervangerId()).isEqualTo("mentor2.albeda");
		String pagina = MEDEWERKERS + "/mentor.albeda";
		assertThat(na(beheerder, beheerder.stuurFormulier(pagina, pagina + "/inactief")))
			.contains("is nog contactpersoon van 1 open route", "/caseload?van=mentor.albeda");
		assertThat(this.organisaties.medewerker("mentor.albeda").orElseThrow().actief()).isTrue();

		String ander = MEDEWERKERS + "/mentor2.albeda";
		try {
			assertThat(na(beheerder, beheerder.stuurFormulier(ander, ander + "/inactief")))
				.contains("kan niet meer inloggen");
			assertThat(this.organisaties.medewerker("mentor.albeda").orElseThrow().vervangerId()).isNull();
			assertThat(this.routes.metNummer(route.nummer()).vervangerId()).isNull();
			assertThat(new Bezoeker(this.poort).logIn("mentor2.albeda", "welkom-transitieroute")
				.headers()
				.firstValue("Location")
				.orElse("")).contains("mislukt");
		}
		finally {
			beheerder.stuurFormulier(ander, ander + "/actief");
		}
		assertThat(this.organisaties.medewerker("mentor2.albeda").orElseThrow().actief()).isTrue();
	}

	@Test
	void theLastAdministratorStays() {
		Bezoeker beheerder = beheerder();
		String ik = MEDEWERKERS + "/functioneelbeheerder";
		assertThat(na(beheerder, beheerder.stuurFormulier(ik, ik + "/inactief")))
			.contains("laatste functioneel beheerder");
		assertThat(na(beheerder, beheerder.stuurFormulier(ik, ik, "naam", "Hugo Brand", "rol", "fg")))
			.contains("laatste functioneel beheerder");
	}

	@Test
	void duringLeaveTheStandInSeesAndTakesTheTasksAndTheDossierSaysSo() {
		Bezoeker beheerder = beheerder();
		Route route = route("mentor.albeda");
		this.gebeurtenissen.start(route);
		this.gebeurtenissen.meldUitval(route.nummer(), "Komt niet meer.");
		LocalDate vandaag = LocalDate.now();
		String pagina = MEDEWERKERS + "/mentor.albeda";
		assertThat(na(beheerder, verlof(beheerder, pagina, vandaag, vandaag.minusDays(1), "stagebegeleider.albeda")))
			.contains("heeft geen goede dagen");
		assertThat(na(beheerder, verlof(beheerder, pagina, vandaag, vandaag.plusDays(3), "p.mentor")))
			.contains("werkt niet (meer) bij Albeda");
		String ingevoerd = na(beheerder,
				verlof(beheerder, pagina, vandaag, vandaag.plusDays(3), "stagebegeleider.albeda"));
		assertThat(ingevoerd).contains("Het verlof is ingevoerd", "vervanger Ruben de Wit");
		assertThat(na(beheerder,
				verlof(beheerder, pagina, vandaag.plusDays(2), vandaag.plusDays(9), "stagebegeleider.albeda")))
			.contains("valt samen met verlof");
		try {
			Bezoeker vervanger = Bezoeker.ingelogd(this.poort, "stagebegeleider.albeda");
			assertThat(vervanger.haal("/routes").body()).contains("Je vervangt", "Farida Amrani t/m");
			assertThat(vervanger.haal("/dossier/" + route.nummer()).body()).contains("afwezig t/m",
					"vervanger is Ruben de Wit");
			assertThat(vervanger.haal("/vervanging").body()).contains("Uitval beoordelen", "Farida Amrani");
			String taak = this.jdbc
				.sql("select sleutel from stap s join route r on r.id = s.route_id where r.nummer = ? "
						+ "and s.element = 'userTask_uitvalBeoordelen'")
				.param(route.nummer())
				.query(String.class)
				.single();
			Bezoeker vreemde = Bezoeker.ingelogd(this.poort, "p.mentor");
			assertThat(na(vreemde, vreemde.stuurFormulier("/vervanging", "/vervanging", "taak", taak)))
				.contains("kun je niet (meer) overnemen", "Je vervangt vandaag niemand");
			assertThat(na(vervanger, vervanger.stuurFormulier("/vervanging", "/vervanging", "taak", taak)))
				.contains("staat nu in de takenlijst");
			assertThat(this.jdbc.sql("select wie from stap where sleutel = ?").param(taak).query(String.class).single())
				.isEqualTo("stagebegeleider.albeda");
			assertThat(this.jdbc.sql("select owner_ from act_ru_task where id_ = ?")
				.param(taak)
				.query(String.class)
				.single()).isEqualTo("mentor.albeda");
		}
		finally {
			long verlof = this.jdbc.sql("select max(id) from verlof").query(Long.class).single();
			assertThat(na(beheerder, beheerder.stuurFormulier(pagina, pagina + "/verlof/" + verlof + "/intrekken")))
				.contains("Het verlof is ingetrokken");
		}
		assertThat(Bezoeker.ingelogd(this.poort, "stagebegeleider.albeda").haal("/vervanging").body())
			.contains("Je vervangt vandaag niemand");
	}

	@Test
	void aListComesInOnThePage() {
		Bezoeker beheerder = beheerder();
		String lijst = "id;soort;naam\nrmc-proefregio;rmc;RMC Proefregio\nrmc-kort;rmc;\n";
		String antwoord = beheerder
			.stuurBestand("/beheer/import", "lijst", "organisaties.csv", lijst.getBytes(), "soort", "organisaties")
			.body();
		assertThat(antwoord).contains("nieuw: 1", "geweigerd: 1", "is leeg");
		assertThat(beheerder
			.stuurBestand("/beheer/import", "lijst", "organisaties.csv", "a;b\n1;2\n".getBytes(), "soort", "gemeenten")
			.body()).contains("In de kop ontbreekt: gemeentecode");
		assertThat(this.organisaties.naam("rmc-proefregio")).isEqualTo("RMC Proefregio");
	}

	private HttpResponse<String> verlof(Bezoeker beheerder, String pagina, LocalDate van, LocalDate tot, String wie) {
		return beheerder.stuurFormulier(pagina, pagina + "/verlof", "van", van.toString(), "tot", tot.toString(),
				"vervanger", wie);
	}

	private long rechten(String groep) {
		return this.jdbc.sql("select count(*) from act_ru_authorization where group_id_ = ?")
			.param(groep)
			.query(Long.class)
			.single();
	}

	private Bezoeker beheerder() {
		return Bezoeker.ingelogd(this.poort, "functioneelbeheerder");
	}

	/** The page where a form leads to. */
	private static String na(Bezoeker bezoeker, HttpResponse<String> antwoord) {
		return bezoeker
			.haal(antwoord.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""))
			.body();
	}

	private Route route(String mentor) {
		long jongere = this.jongeren
			.voegToe("school-albeda", "bh" + ++volgnummer, "Beheerproef", "Nummer" + volgnummer,
					LocalDate.of(2008, 3, 4), "0599")
			.id();
		return this.routes.begin(new NieuweRoute(jongere, "school-albeda", "0599", "25656", "Kok", "2", "BOL",
				LocalDate.now().plusMonths(15), mentor));
	}

}
