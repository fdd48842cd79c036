package nl.transitieroute.engine;

import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.VraagEnAntwoord;
import nl.transitieroute.route.Route;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A small model of its own shows what every form and wait gets from the engine package.
 */
@ScenarioTest
class FormulierControleTest {

	@Autowired
	Verhaal verhaal;

	@Autowired
	RepositoryService repositoryService;

	@Autowired
	TaskService taskService;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	Dossier dossier;

	private String levering;

	private Route route;

	@BeforeEach
	void begin() {
		this.verhaal.begin(LocalDate.of(2026, 12, 22));
		this.levering = this.repositoryService.createDeployment()
			.addClasspathResource("proef/proef.bpmn")
			.addClasspathResource("proef/proef.form")
			.deploy()
			.getId();
		this.route = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.verhaal.start("proef", this.route, Map.of());
	}

	@AfterEach
	void opruimen() {
		this.repositoryService.deleteDeployment(this.levering, true, true, true);
	}

	@Test
	void answersGoToTheDossierAndOnlyTheMarkedOnesToTheProcess() {
		assertThat(this.verhaal.taak(this.route, "userTask_proef").uiterlijk()).isEqualTo(LocalDate.of(2027, 1, 7));
		assertThat(this.verhaal.nu(this.route).volgendeStap()).isEqualTo("Proef doen");

		this.verhaal.taak(this.route, "userTask_proef")
			.vult("keuze", "verder", "dag", "2027-02-01", "lijst", List.of("wonen", "werk"), "reden", "verborgen");

		assertThat(this.dossier.regels(this.verhaal.dossier(this.route).get(0))).containsExactly(
				new VraagEnAntwoord("Hoe verder?", "Ja, verder"), new VraagEnAntwoord("Welke dag?", "1 februari 2027"),
				new VraagEnAntwoord("Wat speelt er?", "Wonen, Werk"));
		assertThat(this.verhaal.variabele(this.route, "proef", "keuze")).isEqualTo("verder");
		assertThat(this.verhaal.variabele(this.route, "proef", "lijst")).isNull();
		assertThat(this.verhaal.nu(this.route).volgendeStap()).isEqualTo("Dag bereikt");
		assertThat(this.verhaal.nu(this.route).volgendeStapOp().toLocalDate()).isEqualTo(LocalDate.of(2027, 2, 1));

		this.verhaal.tot(LocalDate.of(2027, 2, 1));
		assertThat(this.verhaal.nu(this.route).volgendeStap()).isEqualTo("Plan bijstellen bereikt");
		assertThat(this.verhaal.nu(this.route).volgendeStapOp().toLocalDate()).isEqualTo(LocalDate.of(2028, 1, 1));
		this.verhaal.bericht(this.route, "proefBericht", Map.of());
		assertThat(this.verhaal.nu(this.route).volgendeStap()).isNull();
		assertThat(this.verhaal.eindigde(this.route, "proef", "e")).isTrue();
	}

	@Test
	void whatTheFormWouldRefuseStaysOut() {
		Verhaal.Taak taak = this.verhaal.taak(this.route, "userTask_proef");
		assertThatThrownBy(() -> taak.vult("keuze", "anders", "dag", "2027-02-01")).hasMessageContaining("Hoe verder?");
		assertThatThrownBy(() -> taak.vult("keuze", "stop", "dag", "2027-02-01", "reden", " "))
			.hasMessageContaining("Vul 'Reden' in");
		assertThatThrownBy(() -> taak.vult("keuze", "verder", "dag", "2027-02-30"))
			.hasMessageContaining("bestaande datum");
		assertThatThrownBy(() -> taak.vult("keuze", "verder", "dag", "2027-02-01", "routeUitkomst", "klaar"))
			.hasMessageContaining("hoort niet bij dit formulier");
		assertThatThrownBy(() -> taak.vult("keuze", "verder", "dag", "2027-02-01", "lijst", List.of("macht")))
			.hasMessageContaining("Wat speelt er?");
		assertThat(this.verhaal.dossier(this.route)).isEmpty();
	}

	@Test
	void aTaskIsNotCompletedAroundItsForm() {
		String id = this.verhaal.taak(this.route, "userTask_proef").task().getId();
		assertThatThrownBy(() -> this.taskService.complete(id, Variables.putValue("keuze", "verder")))
			.isInstanceOf(ProcessEngineException.class)
			.hasMessageContaining("alleen af te ronden met het formulier");
		assertThat(this.verhaal.openTaken(this.route)).containsExactly("userTask_proef");
	}

	@Test
	void aCancelledPhaseLeavesNoOpenStep() {
		this.runtimeService.deleteProcessInstance(
				this.verhaal.taak(this.route, "userTask_proef").task().getProcessInstanceId(), "overleden");
		assertThat(this.verhaal.nu(this.route).volgendeStap()).isNull();
	}

}
