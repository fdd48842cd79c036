package nl.transitieroute.engine;

import java.io.InputStream;

import nl.transitieroute.ScenarioTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A rolling restart: whose jobs an old node does while newer ones come up beside it. */
@ScenarioTest
class BekendeModellenTest {

	@Autowired
	RepositoryService repositoryService;

	@Autowired
	ManagementService managementService;

	@Autowired
	SpringProcessEngineConfiguration engine;

	private BekendeModellen modellen;

	private String uitrol;

	@BeforeEach
	void begin() {
		this.modellen = new BekendeModellen(this.repositoryService, this.managementService, this.engine);
	}

	@AfterEach
	void eind() {
		this.modellen.destroy();
		this.repositoryService.deleteDeployment(this.uitrol, true);
	}

	@Test
	void jobsOfANewerVersionOfTheProductWaitForANodeThatKnowsIt() {
		anderRoltUit(this.engine.getDeploymentName());

		this.modellen.leerVanProceseigenaren();

		assertThat(this.managementService.getRegisteredDeployments()).doesNotContain(this.uitrol);
	}

	@Test
	void whatAProcessOwnerDeploysIsDoneByEveryNode() {
		anderRoltUit("Nieuwe versie van de procesbeheerder");

		this.modellen.leerVanProceseigenaren();

		assertThat(this.managementService.getRegisteredDeployments()).contains(this.uitrol);
	}

	@Test
	void aNodeThatStartsDoesAllThereIs() {
		anderRoltUit(this.engine.getDeploymentName());

		this.modellen.leerAlles();

		assertThat(this.managementService.getRegisteredDeployments()).contains(this.uitrol);
	}

	/** Another node did it: this engine has not seen it. */
	private void anderRoltUit(String naam) {
		try (InputStream model = getClass().getResourceAsStream("/proef/proef.bpmn")) {
			this.uitrol = this.repositoryService.createDeployment()
				.name(naam)
				.addInputStream("andere-node.bpmn", model)
				.deploy()
				.getId();
		}
		catch (java.io.IOException ex) {
			throw new AssertionError(ex);
		}
		this.managementService.unregisterDeploymentForJobExecutor(this.uitrol);
	}

}
