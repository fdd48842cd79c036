package nl.transitieroute.overzetten;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Weigering;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Five hundred youths are in the middle of their two years when a process owner brings a
 * new version of {@code nazorg}: all go on in it, and not one date moves.
 */
@ScenarioTest
class OverzettenScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2027, 8, 2);

	private static final String CONTACT = "userTask_nazorgcontactVoeren";

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	Overzetting overzetting;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	RepositoryService repositoryService;

	@Autowired
	ManagementService managementService;

	@Autowired
	JdbcClient jdbc;

	private final List<String> uitgerold = new ArrayList<>();

	@AfterEach
	void eind() {
		this.verhaal.begin(BEGIN);
		this.uitgerold.forEach((id) -> this.repositoryService.deleteDeployment(id, true));
	}

	@Test
	void fiveHundredYouthsGoOnInTheNewVersionAndNoDateMoves() {
		List<Route> klas = halverwege(500);
		assertThat(soortenWachten()).as("they are in many places").hasSizeGreaterThan(8);
		int was = nieuweVersie(OverzettenScenarioTest::metEenStapErbij) - 1;
		List<String> engine = engine();
		List<String> stappen = stappen();

		Overzetverslag verslag = this.overzetting.zetOver("nazorg", null, false, (gedaan) -> {
		});
		assertThat(verslag.geweigerd()).isEmpty();
		assertThat(verslag.overgezet()).isEqualTo(500);
		assertThat(inVersie(was + 1)).isEqualTo(500);
		assertThat(engine()).as("jobs, tasks, messages and what runs below, to the millisecond").isEqualTo(engine);
		assertThat(stappen()).as("what lists show").isEqualTo(stappen);
		assertThat(this.verhaal.dossier(klas.get(0)))
			.filteredOn((entry) -> entry.titel().equals("Verder in een nieuwe versie van het proces"))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.inhoud()).contains("Nazorg"));

		assertThat(this.overzetting.zetOver("nazorg", null, false, (gedaan) -> {
		}).samenvatting()).isEqualTo("Alle open routes zijn al in nazorg versie %d.".formatted(was + 1));
		levenGaatVerder(klas);
	}

	@Test
	void aRouteThatStandsAtAStepThatIsGoneStaysWhereItIs() {
		List<Route> klas = halverwege(20);
		Route bijEindgesprek = klas.get(0);
		assertThat(this.verhaal.openTaken(bijEindgesprek)).contains("userTask_eindgesprekVoeren");
		int versie = nieuweVersie((model) -> model.replace("userTask_eindgesprekVoeren", "userTask_afscheidNemen"));

		List<String> engine = engine();

		ByteArrayOutputStream uit = new ByteArrayOutputStream();
		assertThat(opdracht(uit, uit, "nazorg", "--proef")).isEqualTo(ZetOver.SOMMIGE_NIET);
		assertThat(uit.toString(StandardCharsets.UTF_8))
			.contains("Proef: 19 kunnen over naar nazorg versie " + versie + ", 1 niet. Er is niets gewijzigd.");
		assertThat(inVersie(versie - 1)).isEqualTo(20);
		assertThat(engine()).isEqualTo(engine);

		int einde = opdracht(uit, uit, "nazorg", "--naar=" + versie);

		assertThat(einde).isEqualTo(ZetOver.SOMMIGE_NIET);
		assertThat(uit.toString(StandardCharsets.UTF_8))
			.contains("19 overgezet naar nazorg versie " + versie + ", 1 niet.")
			.contains("  " + bijEindgesprek.nummer() + " blijft in versie " + (versie - 1) + ": De route is bij "
					+ "'Eindgesprek voeren' (userTask_eindgesprekVoeren), en die stap is er niet in versie " + versie);
		assertThat(inVersie(versie - 1)).isEqualTo(1);
		this.verhaal.taak(bijEindgesprek, "userTask_eindgesprekVoeren").vult("eindafspraak", "loslaten");
	}

	@Test
	void aWaitThatWouldVanishKeepsTheRouteInItsVersion() {
		List<Route> klas = halverwege(20);
		int versie = nieuweVersie(OverzettenScenarioTest::zonderEscalatie);

		Overzetverslag verslag = this.overzetting.zetOver("nazorg", versie, false, (gedaan) -> {
		});

		assertThat(verslag.overgezet()).isEqualTo(19);
		assertThat(verslag.geweigerd()).singleElement().satisfies((een) -> {
			assertThat(een.route()).isEqualTo(klas.get(0).nummer());
			assertThat(een.redenen()).singleElement()
				.satisfies((reden) -> assertThat(reden).startsWith("Een termijn (").endsWith("zou verdwijnen."));
		});
	}

	@Test
	void whatDoesNotExistIsRefused() {
		assertThatThrownBy(() -> this.overzetting.zetOver("nazorg", 4711, false, (gedaan) -> {
		})).isInstanceOf(Weigering.class).hasMessageContaining("heeft geen versie 4711. De versies zijn: 1");
		ByteArrayOutputStream fout = new ByteArrayOutputStream();
		assertThat(opdracht(fout, fout, "nazorgg")).isEqualTo(ZetOver.NIETS_GEDAAN);
		assertThat(fout.toString(StandardCharsets.UTF_8)).contains("Proces 'nazorgg' bestaat niet. Kies uit: ");
		fout.reset();
		assertThat(opdracht(fout, fout)).isEqualTo(ZetOver.NIETS_GEDAAN);
		assertThat(opdracht(fout, fout, "nazorg", "--van=2")).isEqualTo(ZetOver.NIETS_GEDAAN);
		assertThat(fout.toString(StandardCharsets.UTF_8)).contains("Gebruik: java -jar transitieroute.jar zet-over");
	}

	private int opdracht(ByteArrayOutputStream uit, ByteArrayOutputStream fout, String... woorden) {
		ConfigurableApplicationContext context = mock();
		given(context.getBean(Overzetting.class)).willReturn(this.overzetting);
		return new ZetOver(new PrintStream(uit, true, StandardCharsets.UTF_8),
				new PrintStream(fout, true, StandardCharsets.UTF_8))
			.voerUit(List.of(woorden), () -> context);
	}

	/** Youths with diplomas of about a year ago, each at another point of nazorg. */
	private List<Route> halverwege(int aantal) {
		this.verhaal.begin(BEGIN);
		List<Route> klas = IntStream.range(0, aantal).mapToObj(this::afgestudeerd).toList();
		this.verhaal.tot(BEGIN.plusDays(8));
		for (int i = 0; i < aantal; i++) {
			Route route = klas.get(i);
			boolean aanDeBeurt = this.verhaal.openTaken(route).contains(CONTACT);
			if (aanDeBeurt && i % 4 == 0) {
				this.verhaal.taak(route, CONTACT).vult(gesproken());
			}
			else if (aanDeBeurt && i % 4 == 1) {
				this.verhaal.taak(route, CONTACT).vult("bereikt", "nee");
			}
			if (i % 25 == 7) {
				this.gebeurtenissen.meldBaanverlies(route.nummer(), "Contract niet verlengd.");
			}
			if (i % 25 == 8) {
				this.gebeurtenissen.pauzeer(route.nummer(), "Ziek.", BEGIN.plusMonths(3));
			}
		}
		this.verhaal.tot(BEGIN.plusDays(9));
		return klas;
	}

	/** The first of every twenty is at the end of what was agreed. */
	private Route afgestudeerd(int nummer) {
		LocalDate diploma = BEGIN.minusYears(1).plusDays(nummer % 60);
		String bestemming = List.of("werk", "zoekt-werk", "bbl", "dagbesteding").get(nummer % 4);
		Route route = this.verhaal.jongere(diploma);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", diploma, true, (nummer % 20 == 0) ? "werk" : bestemming,
				(nummer % 20 == 0) ? BEGIN.plusDays(3) : diploma.plusYears(2));
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Jongere", "fase", "Nazorg"))
			.startBeforeActivity("callActivity_nazorg")
			.execute();
		return this.verhaal.nu(route);
	}

	private static Object[] gesproken() {
		return new Object[] { "bereikt", "ja", "kanaal", "telefoon", "hoeGaatHet", "goed", "watNu", "werkt",
				"verandering", "geen", "hulpNodig", "nee", "ritme", "zo-laten", "magBenaderen", "ja" };
	}

	/** Deploys a changed diagram; tells its version. */
	private int nieuweVersie(UnaryOperator<String> wijziging) {
		try (InputStream nu = getClass().getResourceAsStream("/processes/nazorg.bpmn")) {
			String was = new String(nu.readAllBytes(), StandardCharsets.UTF_8);
			String wordt = wijziging.apply(was);
			assertThat(wordt).isNotEqualTo(was);
			this.uitgerold.add(this.repositoryService.createDeployment()
				.name("Procesbeheer")
				.addString("nazorg.bpmn", wordt)
				.addInputStream("eindgesprek-voeren.form",
						getClass().getResourceAsStream("/forms/eindgesprek-voeren.form"))
				.addInputStream("escalatie-behandelen.form",
						getClass().getResourceAsStream("/forms/escalatie-behandelen.form"))
				.addInputStream("overdracht-naar-school-regelen.form",
						getClass().getResourceAsStream("/forms/overdracht-naar-school-regelen.form"))
				.deploy()
				.getId());
		}
		catch (java.io.IOException ex) {
			throw new AssertionError(ex);
		}
		return this.repositoryService.createProcessDefinitionQuery()
			.processDefinitionKey("nazorg")
			.latestVersion()
			.singleResult()
			.getVersion();
	}

	/** Another label, another text, and a step between the moment and the contact. */
	private static String metEenStapErbij(String model) {
		return model.replace("name=\"Contactmoment bereikt\"", "name=\"Dag van het contact\"")
			.replace("targetRef=\"callActivity_nazorgcontact\"", "targetRef=\"serviceTask_klaarleggen\"")
			.replace("<bpmn:incoming>flow_naarNazorgcontact</bpmn:incoming>",
					"<bpmn:incoming>flow_klaargelegd</bpmn:incoming>")
			.replaceFirst("<bpmn:callActivity id=\"callActivity_nazorgcontact\"",
					"""
							<bpmn:serviceTask id="serviceTask_klaarleggen" name="Vragen klaarleggen" camunda:expression="\\${execution.setVariable('klaargelegd', 'ja')}">
							  <bpmn:incoming>flow_naarNazorgcontact</bpmn:incoming>
							  <bpmn:outgoing>flow_klaargelegd</bpmn:outgoing>
							</bpmn:serviceTask>
							<bpmn:sequenceFlow id="flow_klaargelegd" sourceRef="serviceTask_klaarleggen" targetRef="callActivity_nazorgcontact" />
							<bpmn:callActivity id="callActivity_nazorgcontact\"""")
			.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
	}

	/** The process owner takes away the escalation of the closing talk. */
	private static String zonderEscalatie(String model) {
		return model.replaceAll("(?s)<bpmn:boundaryEvent id=\"event_eindgesprekTeLaat\".*?</bpmn:boundaryEvent>", "")
			.replaceAll("<bpmn:sequenceFlow id=\"flow_eindgesprekTeLaat\"[^>]*/>", "")
			.replaceAll("<bpmn:incoming>flow_eindgesprekTeLaat</bpmn:incoming>", "")
			.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
	}

	private long inVersie(int versie) {
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionId(this.repositoryService.createProcessDefinitionQuery()
				.processDefinitionKey("nazorg")
				.processDefinitionVersion(versie)
				.singleResult()
				.getId())
			.count();
	}

	/**
	 * All that waits in the engine, by its own id, with the moment to the millisecond.
	 */
	private List<String> engine() {
		List<String> alles = new ArrayList<>();
		alles.addAll(rijen("select 'job ' || id_ || ' ' || duedate_ || ' ' || retries_ || ' ' || suspension_state_ "
				+ "|| ' ' || handler_cfg_ || ' ' || coalesce(process_instance_id_, '') from act_ru_job"));
		alles.addAll(rijen(
				"select 'taak ' || id_ || ' ' || task_def_key_ || ' ' || coalesce(cast(due_date_ as varchar), '-') "
						+ "|| ' ' || coalesce(assignee_, '-') || ' ' || coalesce(owner_, '-') || ' ' || suspension_state_ "
						+ "|| ' ' || proc_inst_id_ from act_ru_task"));
		alles.addAll(rijen("select 'bericht ' || event_name_ || ' ' || activity_id_ || ' ' || proc_inst_id_ "
				+ "from act_ru_event_subscr"));
		alles.addAll(rijen("select 'deel ' || id_ || ' ' || proc_def_id_ || ' ' || super_exec_ from act_ru_execution "
				+ "where super_exec_ is not null and proc_def_id_ not like 'nazorg:%'"));
		alles.addAll(rijen(
				"select 'recht ' || resource_type_ || ' ' || resource_id_ || ' ' || coalesce(group_id_, user_id_) "
						+ "|| ' ' || perms_ from act_ru_authorization where resource_type_ = 7"));
		return alles.stream().sorted().toList();
	}

	private List<String> stappen() {
		return rijen("select sleutel || ' ' || route_id || ' ' || element || ' ' || coalesce(cast(op as varchar), '-') "
				+ "|| ' ' || stil from stap")
			.stream()
			.sorted()
			.toList();
	}

	private List<String> soortenWachten() {
		return rijen(
				"select distinct handler_cfg_ from act_ru_job union select distinct task_def_key_ from act_ru_task");
	}

	private List<String> rijen(String sql) {
		return this.jdbc.sql(sql).query(String.class).list();
	}

	/** The next moment comes on its own day, in the new version with its new step. */
	private void levenGaatVerder(List<Route> klas) {
		Job eerste = this.managementService.createJobQuery()
			.timers()
			.active()
			.processDefinitionKey("nazorg")
			.activityId("event_contactmomentBereikt")
			.orderByJobDuedate()
			.asc()
			.listPage(0, 1)
			.get(0);
		String instantie = eerste.getProcessInstanceId();
		this.managementService.executeJob(eerste.getId());
		assertThat(this.runtimeService.getVariable(instantie, "klaargelegd")).isEqualTo("ja");
		assertThat(this.runtimeService.createProcessInstanceQuery().superProcessInstanceId(instantie).count())
			.isEqualTo(1);
		assertThat(klas).hasSize(500);
	}

}
