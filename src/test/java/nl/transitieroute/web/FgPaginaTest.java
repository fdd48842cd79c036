package nl.transitieroute.web;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.WebTest;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The FG oversees: who said yes to what, who looked, who broke the glass; and no names.
 */
@WebTest
class FgPaginaTest {

	@LocalServerPort
	int poort;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	JdbcClient jdbc;

	private Route route;

	@BeforeEach
	void aYouthWhoSaidYesToWerkEnInkomen() {
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", null, "Philippa", "Toezicht", LocalDate.of(2008, 3, 4), "0202")
			.id();
		this.route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", LocalDate.now().plusYears(1), "p.mentor"));
		this.toestemmingen.leg(this.route, Toestemmingen.DELEN, "wi", "ja", List.of("begeleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.toestemmingen.leg(this.route, Toestemmingen.DELEN, "rmc", "nee", List.of(), "in-gesprek",
				"toestemming-nazorg-1");
	}

	@AfterEach
	void ruimOp() {
		this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.route.nummer())
			.rootProcessInstances()
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.forEach((id) -> this.runtimeService.deleteProcessInstance(id, "test"));
		this.routes.sluitAf(this.route.nummer(), "test");
	}

	@Test
	void theFgStartsAtHisOwnPageAndReadsTheConsentsOfARoute() {
		Bezoeker fg = Bezoeker.ingelogd(this.poort, "fg");
		assertThat(fg.haal("/").headers().firstValue("Location").orElse("")).endsWith("/fg");

		assertThat(fg.haal("/fg").body())
			.contains("Toestemmingen", "Toegangslog", "/fg/vernietiging", "/fg/inzageverzoeken")
			.doesNotContain("Takenlijst");
		String pagina = fg.haal("/fg/toestemmingen?nummer=" + this.route.nummer()).body();
		assertThat(pagina).contains("2 antwoorden", "Gegevens delen", "<strong>geldt</strong>", "nee")
			.doesNotContain("Philippa");
		assertThat(fg.haal("/fg/toestemmingen?partij=rmc&nummer=" + this.route.nummer()).body()).contains("1 antwoord");
		assertThat(fg.haal("/fg/toestemmingen?nummer=TR-1999-000001").body()).contains("Geen toestemmingen gevonden");
		assertThat(this.jdbc.sql("select count(*) from inzage_log where wat = 'toestemmingen' and route_id = ?")
			.param(this.route.id())
			.query(Long.class)
			.single()).isEqualTo(2);
	}

	@Test
	void aNoodinzageStaysOnTheListUntilTheFgJudgedIt() {
		Bezoeker coach = Bezoeker.ingelogd(this.poort, "trajectbegeleider.achterhoek");
		coach.stuurFormulier("/noodinzage", "/noodinzage", "nummer", this.route.nummer(), "reden",
				"De jongere is weggelopen van huis, politie belt.");
		long id = this.jdbc.sql("select max(id) from noodinzage").query(Long.class).single();
		Bezoeker fg = Bezoeker.ingelogd(this.poort, "fg");
		assertThat(fg.haal("/fg").body())
			.contains(this.route.nummer(), "Niels Bussink", "politie belt", "keek nog niet")
			.doesNotContain("Philippa");

		fg.stuurFormulier("/fg", "/fg/noodinzage/" + id, "oordeel", "onterecht");
		assertThat(fg.haal("/fg").body()).contains("Schrijf bij onterecht op waarom", "politie belt");
		fg.stuurFormulier("/fg", "/fg/noodinzage/" + id, "oordeel", "terecht");

		assertThat(fg.haal("/fg").body()).contains("Het oordeel is bewaard", "Laatst beoordeeld");
		assertThat(fg.haal("/fg").body()).doesNotContain("politie belt");
		fg.stuurFormulier("/fg", "/fg/noodinzage/" + id, "oordeel", "onterecht", "toelichting", "Toch niet");
		assertThat(fg.haal("/fg").body()).contains("al beoordeeld");
	}

	@ParameterizedTest
	@CsvSource({ "p.mentor", "regisseur.gelderland", "procesbeheerder", "functioneelbeheerder", "manager.rijnijssel" })
	void nobodyElseGetsIn(String wie) {
		Bezoeker ander = Bezoeker.ingelogd(this.poort, wie);

		assertThat(ander.haal("/fg").statusCode()).isEqualTo(403);
		assertThat(ander.haal("/fg/toestemmingen").statusCode()).isEqualTo(403);
		assertThat(ander.stuurFormulier("/wachtwoord", "/fg/noodinzage/1", "oordeel", "terecht").statusCode())
			.isEqualTo(403);
	}

	@Test
	void whoLosesTheRoleLosesThePagesAtOnce() {
		this.jdbc.sql("""
				insert into medewerker (id, naam, wachtwoord, organisatie_id)
				select 'tweede.fg', 'Tweede Fg', wachtwoord, 'beheer' from medewerker where id = 'fg'""").update();
		this.jdbc.sql("insert into medewerker_rol values ('tweede.fg', 'fg')").update();
		try {
			Bezoeker fg = Bezoeker.ingelogd(this.poort, "tweede.fg");
			assertThat(fg.haal("/fg").statusCode()).isEqualTo(200);
			this.jdbc.sql("update medewerker_rol set rol = 'procesbeheerder' where medewerker_id = 'tweede.fg'")
				.update();
			assertThat(fg.haal("/fg").statusCode()).isNotEqualTo(200);
			assertThat(fg.haal("/fg/inzage.csv").statusCode()).isNotEqualTo(200);
		}
		finally {
			this.jdbc.sql("delete from medewerker_rol where medewerker_id = 'tweede.fg'").update();
			this.jdbc.sql("update medewerker set actief = false where id = 'tweede.fg'").update();
		}
	}

}
