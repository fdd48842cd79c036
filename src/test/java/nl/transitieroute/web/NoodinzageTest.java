package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.WebTest;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Breaking the glass through the door: asking, reading, ending, and who hears of it. */
@WebTest
class NoodinzageTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final String REDEN = "De jongere belde in paniek en niemand op school neemt op.";

	@LocalServerPort
	int poort;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	Dossier dossier;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	TaskService taskService;

	@Autowired
	JdbcClient jdbc;

	private Route route;

	private String pagina;

	@BeforeEach
	void aYouthOfRijnIJssel() {
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", null, "Nora", "Nood", LocalDate.of(2008, 3, 4), "0202")
			.id();
		this.route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", LocalDate.now().plusYears(1), "p.mentor"));
		this.dossier.noteer(this.route.nummer(), "gesprek", "Startgesprek", Map.of("Wat speelt er?", "Geheim"));
		this.pagina = "/dossier/" + this.route.nummer();
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
	void theJobcoachReadsAndEndsItAndTheMentorIsTold() {
		Bezoeker coach = Bezoeker.ingelogd(this.poort, "jobcoach.doetinchem");
		assertThat(coach.haal(this.pagina).statusCode()).isEqualTo(403);

		HttpResponse<String> gevraagd = neem(coach, REDEN);
		assertThat(gevraagd.headers().firstValue("Location").orElse("")).endsWith(this.pagina);
		assertThat(coach.haal(this.pagina).body()).contains("noodinzage", "Geheim", "Nora")
			.doesNotContain("Uitval melden");
		assertThat(coach.haal("/routes").body()).doesNotContain(this.route.nummer());
		assertThat(coach.stuurFormulier("/noodinzage", this.pagina + "/uitval", "reden", "weg").statusCode())
			.isEqualTo(403);
		assertThat(coach.haal(ENGINE + "/task").body()).as("no task of the route").isEqualTo("[]");

		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String taak = this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.route.nummer())
			.singleResult()
			.getId();
		assertThat(mentor.haal(ENGINE + "/task/" + taak + "/form-variables").body()).contains("Ria Nijman", "paniek");
		assertThat(mentor.haal(this.pagina).body()).contains("Noodinzage begonnen", "paniek");
		assertThat(mentor
			.stuur("POST", ENGINE + "/task/" + taak + "/submit-form",
					"{\"variables\":{\"noodinzageBegrepen\":{\"value\":\"ja\"}}}")
			.body()).isEmpty();

		long id = this.jdbc.sql("select max(id) from noodinzage").query(Long.class).single();
		assertThat(this.jdbc.sql("select contactpersoon_oordeel from noodinzage where id = ?")
			.param(id)
			.query(String.class)
			.single()).isEqualTo("ja");
		coach.stuurFormulier("/noodinzage", "/noodinzage/" + id + "/beeindigen");
		assertThat(coach.haal("/noodinzage").body()).contains("De noodinzage is beëindigd", "Voorbij");
		assertThat(coach.haal(this.pagina).statusCode()).isEqualTo(403);
	}

	@Test
	void whatIsWrongIsSaidOnThePageAndWhatWasTypedStays() {
		Bezoeker coach = Bezoeker.ingelogd(this.poort, "consulent.doetinchem");

		neem(coach, "kort");

		assertThat(coach.haal("/noodinzage").body()).contains("Schrijf in 20 tot 1000 tekens", this.route.nummer(),
				"<span>3</span> uur");
		assertThat(coach.haal(this.pagina).statusCode()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "fg", "procesbeheerder", "functioneelbeheerder", "manager.rijnijssel" })
	void whoDoesNotGuideDoesNotBreakTheGlass(String wie) {
		Bezoeker bezoeker = Bezoeker.ingelogd(this.poort, wie);

		assertThat(bezoeker.haal("/noodinzage").statusCode()).isEqualTo(403);
		assertThat(bezoeker.stuurFormulier("/fg", "/noodinzage", "nummer", this.route.nummer(), "reden", REDEN)
			.statusCode()).isEqualTo(403);
		assertThat(bezoeker.haal(this.pagina).statusCode()).isEqualTo(403);
	}

	private HttpResponse<String> neem(Bezoeker wie, String reden) {
		return wie.stuurFormulier("/noodinzage", "/noodinzage", "nummer", this.route.nummer(), "reden", reden);
	}

}
