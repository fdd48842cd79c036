package nl.transitieroute.engine;

import nl.transitieroute.ScenarioTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps a click as fast with a hundred thousand routes as with a hundred. */
@ScenarioTest
class EngineindexenTest {

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ProcessEngine engine;

	@Test
	void whatTheEngineLooksForHasAnIndex() {
		assertThat(
				this.jdbc.sql("select lower(index_name) from information_schema.indexes where index_name like 'TR\\_%'")
					.query(String.class)
					.list())
			.contains("tr_job_duedate", "tr_job_lock", "tr_task_parent", "tr_auth_user");
	}

	@Test
	void theRightsOfEverybodyAreNotReadForTheGroupsOfOne() {
		assertThat(((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getSessionFactories()
			.get(AuthorizationManager.class)
			.openSession()).isInstanceOf(EigenGroepen.class);
	}

}
