package nl.transitieroute.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.WebTest;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Toegangsrechten;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The engine's own rights follow the directory, also while people are signed in. */
@WebTest
class EngineRechtenTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	@LocalServerPort
	int poort;

	@Autowired
	RepositoryService repositoryService;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	TaskService taskService;

	@Autowired
	FilterService filterService;

	@Autowired
	IdentityService identityService;

	@Autowired
	AuthorizationService authorizationService;

	@Autowired
	Toegangsrechten rechten;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	JdbcClient jdbc;

	private String levering;

	private Route route;

	private String taak;

	@BeforeEach
	void aTaskOfTheSchoolAndSomebodyNew() {
		this.levering = this.repositoryService.createDeployment()
			.addClasspathResource("proef/proef.bpmn")
			.addClasspathResource("proef/proef.form")
			.deploy()
			.getId();
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", null, "Sanne", "Rechten", LocalDate.of(2008, 3, 4), "0202")
			.id();
		this.route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", LocalDate.now().plusYears(1), "p.mentor"));
		this.runtimeService.startProcessInstanceByKey("proef", this.route.nummer(),
				Map.of("routeNummer", this.route.nummer(), "jongere", "Sanne Rechten", "fase", "Signalering"));
		this.taak = open().getId();
		this.jdbc
			.sql("""
					insert into medewerker (id, naam, wachtwoord, organisatie_id)
					select 'w.wissel', 'Wil Wissel', wachtwoord, 'school-rijn-ijssel' from medewerker where id = 'p.mentor'""")
			.update();
		rol("mentor");
	}

	@AfterEach
	void ruimOp() {
		this.identityService.clearAuthentication();
		this.repositoryService.deleteDeployment(this.levering, true);
		this.routes.sluitAf(this.route.nummer(), "test");
		this.jdbc.sql("delete from medewerker_rol where medewerker_id = 'w.wissel'").update();
		this.jdbc.sql("delete from medewerker where id = 'w.wissel'").update();
		this.rechten.medewerkerGewijzigd("w.wissel");
	}

	@ParameterizedTest
	@CsvSource({ "manager.rijnijssel", "fg" })
	void managerAndFgHaveNoWebAppAndSeeNothingInTheEngine(String wie) {
		Bezoeker bezoeker = Bezoeker.ingelogd(this.poort, wie);

		assertThat(bezoeker.haal("/camunda/api/admin/auth/user/default").body()).doesNotContain("tasklist", "cockpit",
				"admin\"");
		assertThat(bezoeker.haal(ENGINE + "/task").statusCode()).isEqualTo(403);
		assertThat(bezoeker.haal(ENGINE + "/process-definition").statusCode()).isEqualTo(403);
		assertThat(bezoeker.haal("/dossier/" + this.route.nummer()).statusCode()).isEqualTo(403);
		assertThat(bezoeker.haal("/routes").body()).doesNotContain(this.route.nummer());
	}

	@Test
	void theProcessOwnerSeesModelsAndNotWhoIsInThem() {
		Bezoeker eigenaar = Bezoeker.ingelogd(this.poort, "procesbeheerder");

		assertThat(eigenaar.haal(ENGINE + "/process-definition").body()).contains("transitieroute");
		assertThat(eigenaar.haal(ENGINE + "/process-definition/key/nazorg/xml").body()).contains("userTask_");
		assertThat(eigenaar.haal(ENGINE + "/decision-definition/key/termijnen/xml").body()).contains("bron");
		for (String pad : List.of("/process-instance", "/history/process-instance", "/history/activity-instance",
				"/history/task", "/execution", "/job", "/incident", "/variable-instance", "/task",
				"/history/variable-instance", "/history/detail", "/history/identity-link-log")) {
			assertThat(eigenaar.haal(ENGINE + pad).body()).as(pad)
				.doesNotContain(this.route.nummer(), "Sanne", "p.mentor");
		}
		assertThat(eigenaar.haal(ENGINE + "/process-instance/count").body()).contains("\"count\":0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "p.mentor", "regisseur.gelderland", "procesbeheerder", "fg", "manager.rijnijssel" })
	void onlyAnAdministratorMakesFilters(String wie) {
		Bezoeker bezoeker = Bezoeker.ingelogd(this.poort, wie);
		String filter = """
				{"resourceType":"Task","name":"x","query":{"assigneeExpression":"${1+1}"},"properties":{}}""";
		String mijn = this.filterService.createFilterQuery().filterName("Mijn taken").singleResult().getId();

		assertThat(bezoeker.stuur("POST", ENGINE + "/filter/create", filter).statusCode()).isEqualTo(403);
		assertThat(bezoeker.stuur("PUT", ENGINE + "/filter/" + mijn, filter).statusCode()).isEqualTo(403);
		assertThat(bezoeker.stuur("DELETE", ENGINE + "/filter/" + mijn, "").statusCode()).isEqualTo(403);
		this.identityService.setAuthentication(wie, List.of("school-rijn-ijssel.mentor"));
		assertThatThrownBy(() -> this.filterService.saveFilter(this.filterService.newTaskFilter("x")))
			.as("past our own list of calls")
			.isInstanceOf(AuthorizationException.class);
	}

	@Test
	void aSearchDoesNotRunAnExpression() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String mijn = this.filterService.createFilterQuery().filterName("Mijn taken").singleResult().getId();
		String vraag = "{\"assigneeExpression\":\"${takenlijsten.nu()}\"}";

		assertThat(mentor.stuur("POST", ENGINE + "/task", vraag).statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(mentor.stuur("POST", ENGINE + "/filter/" + mijn + "/list", vraag).statusCode())
			.isGreaterThanOrEqualTo(400);
		assertThat(mentor.haal(ENGINE + "/task?assigneeExpression=%24%7B1%7D").statusCode())
			.isGreaterThanOrEqualTo(400);
	}

	@Test
	void whoGoesToAnotherOrganisationLosesHisTasksAtOnceWhileSignedIn() {
		this.taskService.setAssignee(this.taak, "w.wissel");
		Bezoeker wissel = Bezoeker.ingelogd(this.poort, "w.wissel");
		assertThat(wissel.haal(ENGINE + "/task").body()).contains(this.taak);
		assertThat(wissel.haal("/dossier/" + this.route.nummer()).statusCode()).isEqualTo(200);

		this.jdbc.sql("update medewerker set organisatie_id = 'school-albeda' where id = 'w.wissel'").update();
		this.rechten.medewerkerGewijzigd("w.wissel");

		mayDoNothing(wissel);
		mayDoNothing(Bezoeker.ingelogd(this.poort, "w.wissel"));
		assertThat(open().getAssignee()).as("open for the group again").isNull();
		assertThat(Bezoeker.ingelogd(this.poort, "j.mentor").haal(ENGINE + "/task").body()).contains(this.taak);
		assertThat(rechtenVan("w.wissel")).isEmpty();
	}

	@Test
	void whoLeavesGetsNothingMoreOutOfAnOpenSession() {
		this.taskService.setAssignee(this.taak, "w.wissel");
		Bezoeker wissel = Bezoeker.ingelogd(this.poort, "w.wissel");

		this.jdbc.sql("update medewerker set actief = false where id = 'w.wissel'").update();
		this.rechten.medewerkerGewijzigd("w.wissel");

		assertThat(wissel.haal(ENGINE + "/task").body()).doesNotContain(this.taak);
		assertThat(wissel.haal("/dossier/" + this.route.nummer()).statusCode()).isNotEqualTo(200);
		assertThat(wissel.haal("/routes").body()).doesNotContain(this.route.nummer());
		assertThat(open().getAssignee()).isNull();
	}

	@Test
	void rightsComeAndGoWithTheGroup() {
		String groep = "school-rijn-ijssel.coordinator";
		assertThat(groepsrechten(groep)).isEmpty();
		rol("coordinator");
		assertThat(groepsrechten(groep)).isNotEmpty();

		this.jdbc.sql("delete from medewerker_rol where medewerker_id = 'w.wissel' and rol = 'coordinator'").update();
		this.rechten.medewerkerGewijzigd("w.wissel");

		assertThat(groepsrechten(groep)).isEmpty();
	}

	@Test
	void aRightThatAGroupShouldNotHaveIsTakenAway() {
		Authorization teveel = this.authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		teveel.setGroupId("school-rijn-ijssel.mentor");
		teveel.setResource(Resources.PROCESS_INSTANCE);
		teveel.setResourceId("x");
		teveel.setPermissions(new Permissions[] { Permissions.READ });
		this.authorizationService.saveAuthorization(teveel);

		this.rechten.medewerkerGewijzigd("w.wissel");

		assertThat(groepsrechten("school-rijn-ijssel.mentor")).extracting(Authorization::getResourceId)
			.doesNotContain("x")
			.contains("tasklist", "signaal");
	}

	private void mayDoNothing(Bezoeker wissel) {
		assertThat(wissel.haal(ENGINE + "/task").body()).doesNotContain(this.taak);
		assertThat(wissel.haal(ENGINE + "/task/" + this.taak + "/form-variables").body()).doesNotContain("Sanne");
		assertThat(wissel.haal("/dossier/" + this.route.nummer()).statusCode()).isNotEqualTo(200);
		assertThat(
				wissel.stuur("POST", ENGINE + "/task/" + this.taak + "/submit-form", "{\"variables\":{}}").statusCode())
			.isBetween(400, 499);
	}

	private void rol(String rol) {
		this.jdbc.sql("insert into medewerker_rol values ('w.wissel', ?)").param(rol).update();
		this.rechten.medewerkerGewijzigd("w.wissel");
	}

	private List<Authorization> groepsrechten(String groep) {
		return this.authorizationService.createAuthorizationQuery()
			.groupIdIn(groep)
			.list()
			.stream()
			.filter((recht) -> recht.getResourceType() != Resources.TASK.resourceType())
			.toList();
	}

	private List<Authorization> rechtenVan(String wie) {
		return this.authorizationService.createAuthorizationQuery().userIdIn(wie).list();
	}

	private Task open() {
		return this.taskService.createTaskQuery().processInstanceBusinessKey(this.route.nummer()).singleResult();
	}

}
