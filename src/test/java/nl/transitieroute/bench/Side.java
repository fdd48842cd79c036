package nl.transitieroute.bench;

import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What is measured on both sides: ours and the bare engine. */
interface Side {

	ProcessEngine engine();

	JdbcClient database();

	/** The groups of somebody, as the engine is told when he signs in. */
	List<String> groupsOf(String who);

	/** Fills in the form of the task, prepared beforehand. */
	Runnable completion(Task task);

	/** The plan of these routes has a contact today. */
	void planToday(List<String> businessKeys);

	default void jobExecutor(boolean on) {
		JobExecutor executor = ((ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration())
			.getJobExecutor();
		if (on) {
			executor.start();
		}
		else {
			executor.shutdown();
		}
	}

	/** Open tasks of this kind, not more than so many. */
	default List<Task> tasks(String element, int count) {
		return engine().getTaskService()
			.createTaskQuery()
			.taskDefinitionKey(element)
			.initializeFormKeys()
			.listPage(0, count);
	}

	/** As many contacts of the nazorg fall due now; the clock stays as it is. */
	default int letFallDue(int count) {
		List<String> keys = database().sql("""
				select e.business_key_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
				where j.handler_cfg_ = 'event_contactmomentBereikt' and j.duedate_ > now() limit ?""")
			.param(count)
			.query(String.class)
			.list();
		for (int i = 0; i < keys.size(); i += 1000) {
			List<String> some = keys.subList(i, Math.min(keys.size(), i + 1000));
			planToday(some);
			database()
				.sql("""
						update act_ru_job set duedate_ = now() - interval '1 minute' where handler_cfg_ = 'event_contactmomentBereikt'
						and process_instance_id_ in (select id_ from act_ru_execution where business_key_ in (:keys))""")
				.param("keys", some)
				.update();
		}
		return keys.size();
	}

	default long due() {
		return database().sql("select count(*) from act_ru_job where duedate_ <= now() and retries_ > 0")
			.query(Long.class)
			.single();
	}

}
