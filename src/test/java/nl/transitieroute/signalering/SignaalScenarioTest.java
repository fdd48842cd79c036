package nl.transitieroute.signalering;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Somebody fills in the start form about Joris. */
@ScenarioTest
class SignaalScenarioTest {

	private static int studentnummer = 810000;

	@Autowired
	private Verhaal verhaal;

	@Autowired
	private FormService formService;

	@Autowired
	private RepositoryService repositoryService;

	@Autowired
	private HistoryService historyService;

	@Autowired
	private IdentityService identityService;

	@Autowired
	private AuthorizationService authorizationService;

	@Autowired
	private Organisaties organisaties;

	@Autowired
	private Routes routes;

	@Autowired
	private Signalen signalen;

	private String nummer;

	@BeforeEach
	void begin() {
		this.verhaal.begin(LocalDate.of(2026, 11, 23));
		this.nummer = String.valueOf(++studentnummer);
	}

	@Test
	void mentorReportsHisOwnStudentAndARouteBegins() {
		HistoricProcessInstance melding = meld("j.mentor", formulier());

		Route route = this.routes.metNummer(melding.getBusinessKey());
		assertThat(geeindigd(melding, "endEvent_routeGestart")).isTrue();
		assertThat(route.schoolId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(route.contactpersoonId()).isEqualTo("j.mentor");
		assertThat(this.signalen.sleutels(route.nummer())).containsExactlyInAnyOrder("schulden", "verzuim");
		assertThat(this.verhaal.taak(route, "userTask_signaalBeoordelen").variabele("toelichting"))
			.isEqualTo("Komt op maandag vaak niet.");
		assertThat(this.verhaal.dossier(route)).anySatisfy((entry) -> {
			assertThat(entry.soort()).isEqualTo("aanmelding");
			assertThat(entry.medewerkerId()).isEqualTo("j.mentor");
			assertThat(entry.inhoud()).contains("mentor of studieloopbaanbegeleider");
		});
	}

	@Test
	void theAnswersLeaveTheProcess() {
		HistoricProcessInstance melding = meld("j.mentor", formulier());

		assertThat(this.historyService.createHistoricVariableInstanceQuery().processInstanceId(melding.getId()).list())
			.noneMatch((variabele) -> "achternaam".equals(variabele.getName()) && variabele.getValue() != null);
	}

	@Test
	void aSecondSignalJoinsTheRunningRoute() {
		String eerste = meld("j.mentor", formulier()).getBusinessKey();
		Map<String, Object> tweede = formulier();
		tweede.put("signalenStage", Spin.JSON(List.of("stage-lukt-niet")));

		HistoricProcessInstance melding = meld("z.zorgcoordinator", tweede);

		assertThat(geeindigd(melding, "endEvent_signaalToegevoegd")).isTrue();
		assertThat(melding.getBusinessKey()).isEqualTo(eerste);
		assertThat(this.signalen.sleutels(eerste)).contains("stage-lukt-niet");
	}

	@Test
	void aNoCanBeReconsideredWithTheSameSignal() {
		Route eerste = this.routes.metNummer(meld("j.mentor", formulier()).getBusinessKey());
		this.verhaal.taak(eerste, "userTask_signaalBeoordelen").vult("besluit", "transitieroute");
		this.verhaal.taak(eerste, "userTask_metJongereBespreken").vult("jongereWil", "nee");
		assertThat(this.verhaal.nu(eerste).uitkomst()).isEqualTo("nee");

		HistoricProcessInstance later = meld("j.mentor", formulier());

		assertThat(geeindigd(later, "endEvent_routeGestart")).isTrue();
		Route tweede = this.routes.metNummer(later.getBusinessKey());
		assertThat(tweede.nummer()).isNotEqualTo(eerste.nummer());
		assertThat(tweede.jongereId()).isEqualTo(eerste.jongereId());
		assertThat(meld("j.mentor", formulier()).getBusinessKey()).isEqualTo(tweede.nummer());
	}

	@Test
	void rmcNamesTheSchool() {
		Map<String, Object> formulier = formulier();
		formulier.put("bronAanmelding", "rmc");
		assertThatThrownBy(() -> meld("r.trajectbegeleider", formulier)).hasMessageContaining("School: is leeg");
		formulier.put("school", Verhaal.SCHOOL);

		Route route = this.routes.metNummer(meld("r.trajectbegeleider", formulier).getBusinessKey());

		assertThat(route.schoolId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(route.contactpersoonId()).isEqualTo("z.zorgcoordinator");
	}

	@Test
	void aWrongSignalSaysWhatToDoAndKeepsNothing() {
		Map<String, Object> formulier = formulier();
		formulier.put("gemeente", "Arnem");
		formulier.put("verwachteEinddatum", "2019-07-01");

		assertThatThrownBy(() -> meld("j.mentor", formulier)).hasMessageContaining("Bedoel je Arnhem?")
			.hasMessageContaining("Verwachte einddatum: ligt in het verleden");
		assertThat(this.historyService.createHistoricProcessInstanceQuery().processDefinitionKey("signaal").list())
			.noneMatch((melding) -> melding.getEndTime() == null);
	}

	@Test
	void aFieldThatIsNotOfTheFormIsRefused() {
		Map<String, Object> formulier = formulier();
		formulier.put("routeLiep", true);

		assertThatThrownBy(() -> meld("j.mentor", formulier)).hasMessageContaining("hoort niet bij dit formulier");
	}

	private Map<String, Object> formulier() {
		Map<String, Object> formulier = new HashMap<>();
		formulier.put("studentnummer", this.nummer);
		formulier.put("voornaam", "Joris");
		formulier.put("achternaam", "van den Berg");
		formulier.put("geboortedatum", "2008-04-03");
		formulier.put("gemeente", "Arnhem");
		formulier.put("opleiding", "Kok");
		formulier.put("opleidingcode", "25656");
		formulier.put("niveau", "2");
		formulier.put("leerweg", "BBL");
		formulier.put("verwachteEinddatum", "2028-01-17");
		formulier.put("signalenSchool", Spin.JSON(List.of("verzuim")));
		formulier.put("signalenLeven", Spin.JSON(List.of("schulden")));
		formulier.put("toelichting", "Komt op maandag vaak niet.");
		formulier.put("bronAanmelding", "mentor");
		formulier.put("jongereWeetHet", true);
		return formulier;
	}

	private HistoricProcessInstance meld(String wie, Map<String, Object> formulier) {
		magStarten(wie);
		String definitie = this.repositoryService.createProcessDefinitionQuery()
			.processDefinitionKey("signaal")
			.latestVersion()
			.singleResult()
			.getId();
		this.identityService.setAuthentication(wie, this.organisaties.groepen(wie));
		try {
			String id = this.formService.submitStartForm(definitie, formulier).getId();
			this.identityService.clearAuthentication();
			return this.historyService.createHistoricProcessInstanceQuery().processInstanceId(id).singleResult();
		}
		finally {
			this.identityService.clearAuthentication();
		}
	}

	private void magStarten(String wie) {
		for (Resources waarop : List.of(Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE)) {
			Authorization recht = this.authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			recht.setUserId(wie);
			recht.setResource(waarop);
			recht.setResourceId((waarop == Resources.PROCESS_DEFINITION) ? "signaal" : "*");
			recht.addPermission(
					(waarop == Resources.PROCESS_DEFINITION) ? Permissions.CREATE_INSTANCE : Permissions.CREATE);
			if (this.authorizationService.createAuthorizationQuery().userIdIn(wie).resourceType(waarop).count() == 0) {
				this.authorizationService.saveAuthorization(recht);
			}
		}
	}

	private boolean geeindigd(HistoricProcessInstance melding, String eindgebeurtenis) {
		return this.historyService.createHistoricActivityInstanceQuery()
			.processInstanceId(melding.getId())
			.activityId(eindgebeurtenis)
			.count() == 1;
	}

}
