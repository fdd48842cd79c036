package nl.transitieroute.web;

import java.time.LocalDate;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.logboek.Logregel;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A youth of whom every field is recognisable, and everything that can go wrong does: not
 * a word of her in the log of production.
 */
@WebTest
class LogboekTest {

	private static final String WOORD = "Zonnebloemkwekerij";

	private static final String MAIL = "zonnebloemkwekerij@voorbeeld.test";

	@LocalServerPort
	int poort;

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	RepositoryService repositoryService;

	@Autowired
	ManagementService managementService;

	@Autowired
	TaskService taskService;

	@Autowired
	ProcessEngine engine;

	private final ListAppender<ILoggingEvent> regels = new ListAppender<>();

	private final Logger alles = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private Level was;

	private String uitgerold;

	@BeforeEach
	void begin() {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
		this.was = this.alles.getLevel();
		// As in production.
		this.alles.setLevel(Level.INFO);
		this.regels.start();
		this.alles.addAppender(this.regels);
	}

	@AfterEach
	void eind() {
		this.alles.detachAppender(this.regels);
		this.alles.setLevel(this.was);
		if (this.uitgerold != null) {
			this.repositoryService.deleteDeployment(this.uitgerold, true);
		}
	}

	@Test
	void whateverFailsNoWordOfAYouthIsInTheLog() {
		Route route = this.verhaal.jongere(LocalDate.now().plusYears(2));
		this.verhaal.vultOveralIn(WOORD, MAIL);
		this.gebeurtenissen.start(route);
		this.verhaal.taak(route, "userTask_signaalBeoordelen")
			.vult("besluit", "transitieroute", "redenAfwijking", WOORD);

		eenJobStruikeltOverHaarWoorden();
		eenRijDieErAlIs();
		formulierenDieNietKloppen(route);
		berichtenDieNietTeLezenZijn(route);

		assertThat(this.regels.list).as("things did go wrong, and were told").isNotEmpty();
		assertThat(this.regels.list.stream()
			.map((regel) -> regel.getFormattedMessage() + ((regel.getThrowableProxy() != null)
					? regel.getThrowableProxy().getMessage() + regel.getThrowableProxy().getCause() : "")))
			.as("an ordinary log would have told")
			.anyMatch(LogboekTest::verraadt);
		Logregel productie = new Logregel(new MockEnvironment());
		assertThat(this.regels.list.stream().map(productie::format)).noneMatch(LogboekTest::verraadt);
	}

	private static boolean verraadt(String regel) {
		return regel.toLowerCase().contains(WOORD.toLowerCase());
	}

	/** As the job executor does it, which tells the log why. */
	private void eenJobStruikeltOverHaarWoorden() {
		this.uitgerold = this.repositoryService.createDeployment().addString("struikelt.bpmn", """
				<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
				  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="proef">
				<process id="struikelt" isExecutable="true" camunda:historyTimeToLive="P1D">
				<startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
				<serviceTask id="t" camunda:asyncBefore="true" camunda:expression="${tekst * 2}"/>
				</process></definitions>""").deploy().getId();
		String instantie = this.runtimeService.startProcessInstanceByKey("struikelt", Map.of("tekst", WOORD)).getId();
		String job = this.managementService.createJobQuery().processInstanceId(instantie).singleResult().getId();
		assertThatThrownBy(() -> ExecuteJobHelper.executeJob(job,
				((ProcessEngineImpl) this.engine).getProcessEngineConfiguration().getCommandExecutorTxRequired()))
			.hasMessageContaining(WOORD);
		assertThat(this.managementService.createJobQuery().jobId(job).withException().count()).isEqualTo(1);
	}

	private void eenRijDieErAlIs() {
		LocalDate geboren = LocalDate.of(2008, 1, 1);
		this.jongeren.voegToe(Verhaal.SCHOOL, WOORD, WOORD, WOORD, geboren, "0202");
		assertThatThrownBy(() -> this.jongeren.voegToe(Verhaal.SCHOOL, WOORD, WOORD, WOORD, geboren, "0202"))
			.satisfies((fout) -> LoggerFactory.getLogger("org.apache.catalina.core")
				.error("Servlet.service() threw exception [" + fout + "] with root cause", fout));
	}

	private void formulierenDieNietKloppen(Route route) {
		String taak = this.taskService.createTaskQuery()
			.processInstanceBusinessKey(route.nummer())
			.list()
			.get(0)
			.getId();
		Bezoeker coordinator = Bezoeker.ingelogd(this.poort, "zorgcoordinator.rijnijssel");
		assertThat(
				coordinator
					.stuur("POST", "/camunda/api/engine/engine/default/task/" + taak + "/submit-form",
							"""
									{"variables":{"besluit":{"value":"%s"},"nietVanOns":{"value":"%s"}}}"""
								.formatted(WOORD, WOORD))
					.statusCode())
			.isGreaterThanOrEqualTo(400);
		assertThat(coordinator
			.stuur("POST", "/camunda/api/engine/engine/default/task/" + taak + "/submit-form",
					"{\"variables\": {\"" + WOORD)
			.statusCode()).isGreaterThanOrEqualTo(400);
	}

	private void berichtenDieNietTeLezenZijn(Route route) {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		assertThat(mentor
			.api("p.mentor", "POST", "/api/routes/" + route.nummer() + "/pauze",
					"{\"reden\": \"%s\", \"tot\": \"%s\"}".formatted(WOORD, WOORD))
			.statusCode()).isGreaterThanOrEqualTo(400);
		assertThat(mentor.haal("/routes?van=" + WOORD + "&pagina=" + WOORD).statusCode()).isPositive();
	}

}
