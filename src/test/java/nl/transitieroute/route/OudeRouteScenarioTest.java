package nl.transitieroute.route;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.gebeurtenis.Levensgebeurtenissen;
import nl.transitieroute.gebeurtenis.Melding;
import nl.transitieroute.toestemming.Intrekkingen;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A route that began when the model {@code transitieroute} did not know yet what can
 * happen to it, and is still open: everything works for it as well.
 */
@ScenarioTest
class OudeRouteScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2027, 7, 9);

	/** What the model of then did not have. */
	private static final List<String> LATER = List.of("subProcess_overlijden", "subProcess_levensgebeurtenis",
			"subProcess_terugNaarSchool", "subProcess_toestemmingIngetrokken");

	@Autowired
	Verhaal verhaal;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	Levensgebeurtenissen levensgebeurtenissen;

	@Autowired
	Intrekkingen intrekkingen;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Routes routes;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	RepositoryService repositoryService;

	private String levering;

	private Route sanne;

	@BeforeEach
	void sanneIsInNazorgOnTheModelOfThen() throws IOException {
		this.verhaal.begin(BEGIN);
		this.levering = leverDeRouteVanToen();
		Route route = this.verhaal.jongere(BEGIN);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", BEGIN, true, "werk", BEGIN.plusYears(2));
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Sanne de Vries", "fase", "Route"))
			.startBeforeActivity("callActivity_nazorg")
			.execute();
		this.sanne = this.verhaal.nu(route);
		assertThat(this.runtimeService.createExecutionQuery()
			.processInstanceBusinessKey(route.nummer())
			.messageEventSubscriptionName("overlijdenGemeld")
			.count()).as("the model of then").isZero();
	}

	@AfterEach
	void theModelOfNowCounts() {
		this.repositoryService.deleteDeployment(this.levering, true);
	}

	@Test
	void aDeathStopsEverything() {
		this.gebeurtenissen.stelHulpvraag(this.sanne.nummer(), "Zoekt werk.", "de jongere");
		this.gebeurtenissen.meldOverlijden(this.sanne.nummer(), BEGIN, "De moeder belde.");
		assertThat(this.verhaal.nu(this.sanne).uitkomst()).isEqualTo("overleden");
		assertThat(loopt()).isZero();
		assertThat(this.verhaal.openTaken(this.sanne)).isEmpty();
	}

	@Test
	void aLifeEventIsTalkedAboutAndLeadsToSchool() {
		meld("terug-naar-school");
		this.verhaal.taak(this.sanne, "userTask_levensgebeurtenisBespreken").vult("gebeurtenisBesluit", "naar-school");
		this.verhaal.taak(this.sanne, "userTask_overdrachtNaarSchoolRegelen")
			.vult("jongereAkkoord", "ja", "overgedragen", "Wat werkt: vaste dagen.", "startOp", "2028-02-01");
		assertThat(this.verhaal.nu(this.sanne).uitkomst()).isEqualTo("terug-naar-school");
		assertThat(loopt()).isZero();
	}

	@Test
	void aTaskThatWasStartedBesideTheRouteGoesWithItToTheNextContactPerson() {
		meld("schulden");
		this.gebeurtenissen.wisselContactpersoon(this.sanne.nummer(), "j.mentor", null, "Vertrekt.");
		assertThat(this.verhaal.taak(this.sanne, "userTask_levensgebeurtenisBespreken").toegewezenAan())
			.isEqualTo("j.mentor");
	}

	@Test
	void aWithdrawnConsentBringsTheGuidanceBackToSchoolWithATask() {
		this.toestemmingen.leg(this.sanne, Toestemmingen.DELEN, "wi", "ja", List.of("begeleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.routes.draagOver(this.sanne.nummer(), Verhaal.WI, "w.jobcoach", "w.consulent", "Geaccepteerd");

		this.intrekkingen.trekIn(this.sanne.nummer(), "wi", null, "Wil niet meer.");

		Verhaal.Taak terugnemen = this.verhaal.taak(this.sanne, "userTask_begeleidingTerugnemen");
		assertThat(terugnemen.toegewezenAan()).isEqualTo("p.mentor");
		terugnemen.vult("terugContact", "gesproken", "partijIngelicht", "gebeld");
		assertThat(this.verhaal.openTaken(this.sanne)).isEmpty();
		assertThat(this.verhaal.nu(this.sanne).verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
	}

	private void meld(String wat) {
		this.levensgebeurtenissen.meld(this.sanne.nummer(), Melding.van(wat, "jongere", null, "Zo is het gegaan."));
	}

	private long loopt() {
		return this.runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(this.sanne.nummer()).count();
	}

	private String leverDeRouteVanToen() throws IOException {
		BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/transitieroute.bpmn"));
		model.getModelElementsByType(BpmnDiagram.class)
			.forEach((diagram) -> diagram.getParentElement().removeChildElement(diagram));
		for (String id : LATER) {
			SubProcess later = model.getModelElementById(id);
			later.getParentElement().removeChildElement(later);
		}
		DeploymentBuilder levering = this.repositoryService.createDeployment()
			.name("de route van toen")
			.addModelInstance("transitieroute.bpmn", model);
		for (File formulier : new File("forms").listFiles()) {
			try (InputStream inhoud = new FileInputStream(formulier)) {
				levering.addInputStream(formulier.getName(), inhoud);
			}
		}
		return levering.deploy().getId();
	}

}
