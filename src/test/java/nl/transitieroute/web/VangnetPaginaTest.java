package nl.transitieroute.web;

import java.time.LocalDate;

import nl.transitieroute.Situaties;
import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.route.Route;
import nl.transitieroute.vangnet.Vangnetverhaal;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The list as each person gets it: whose it is decides who sees it. */
@WebTest
class VangnetPaginaTest {

	@LocalServerPort
	int poort;

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	@Autowired
	Situaties situaties;

	@Autowired
	Vangnetverhaal net;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	JdbcClient jdbc;

	Route sanne;

	@BeforeEach
	void begin() {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
		this.net.begin();
		this.sanne = this.situaties.begeleid();
	}

	@AfterEach
	void mended() {
		this.jdbc.sql("update medewerker set actief = true where id = 'p.mentor'").update();
		this.net.begin();
	}

	@Test
	void nothingIsWrong() {
		this.net.kijkNog();

		assertThat(pagina("regisseur.gelderland")).contains("Niets aan de hand", "Laatst gekeken");
	}

	@Test
	void whoIsGoneIsSeenByTheRegisseurOfTheRegionAndByWhoLeadsTheSchool() {
		this.jdbc.sql("update medewerker set actief = false where id = 'p.mentor'").update();
		this.net.kijkNog();

		assertThat(pagina("regisseur.gelderland")).contains(this.sanne.nummer(), "Contactpersoon is er niet meer",
				"Sanne", "regisseur van ", "/dossier/" + this.sanne.nummer(), "uiterlijk ");
		assertThat(pagina("zorgcoordinator.rijnijssel")).contains(this.sanne.nummer(), "/caseload?van=p.mentor");
		assertThat(pagina("regisseur.rijnmond")).doesNotContain(this.sanne.nummer()).contains("Niets aan de hand");
		assertThat(pagina("coordinator.arnhem")).as("not its route").doesNotContain(this.sanne.nummer());
		assertThat(pagina("functioneelbeheerder")).as("not technical").doesNotContain(this.sanne.nummer());
		assertThat(Bezoeker.ingelogd(this.poort, "j.mentor").haal("/vangnet").statusCode()).isEqualTo(403);
		assertThat(Bezoeker.ingelogd(this.poort, "procesbeheerder").haal("/vangnet").statusCode()).isEqualTo(403);
	}

	@Test
	void theAdministratorMendsWithOneButtonAndSeesNoName() {
		String fase = this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.sanne.nummer(), "signalering")
			.singleResult()
			.getId();
		this.runtimeService.suspendProcessInstanceById(fase);
		this.net.kijkNog();
		Bezoeker beheerder = Bezoeker.ingelogd(this.poort, "functioneelbeheerder");
		String voor = beheerder.haal("/vangnet").body();
		assertThat(voor).contains(this.sanne.nummer(), "Laten doorgaan").doesNotContain("Sanne", "/dossier/");
		assertThat(pagina("regisseur.gelderland")).contains("Route staat stil zonder pauze")
			.doesNotContain("<button type=\"submit\">Laten doorgaan");

		String actie = voor.replaceAll("(?s).*action=\"(/vangnet/[0-9]+/herstel)\".*", "$1");
		assertThat(beheerder.stuurFormulier("/vangnet", actie).statusCode()).isEqualTo(302);
		this.net.kijkNog();

		assertThat(beheerder.haal("/vangnet").body()).contains("Gedaan.").doesNotContain(this.sanne.nummer());
		assertThat(beheerder.haal("/vangnet?opgelost=true").body()).contains(this.sanne.nummer());
		assertThat(beheerder.haal("/beheer/logboek").body()).contains("Laten doorgaan");
		assertThat(beheerder.stuurFormulier("/vangnet", actie).statusCode()).as("the second time").isEqualTo(302);
		assertThat(beheerder.haal("/vangnet").body()).contains("al opgelost");
	}

	private String pagina(String wie) {
		return Bezoeker.ingelogd(this.poort, wie).haal("/vangnet").body();
	}

}
