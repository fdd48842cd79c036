package nl.transitieroute.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the engine looks for and has no index of. Nearly all timers lie far ahead, and
 * every node looks each few seconds for those of today: with 300,000 timers on PostgreSQL
 * a look takes 180 ms and with an index 0.1 ms. Whoever sends a form in waits for a
 * search of all open tasks for subtasks of his, and whoever does anything for a search of
 * all rights for those of everybody. Made after the engine made its tables, so not by
 * Flyway.
 */
@Component
class Engineindexen {

	private static final Logger log = LoggerFactory.getLogger(Engineindexen.class);

	private final JdbcClient jdbc;

	Engineindexen(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Slower without, but no reason not to start. */
	@EventListener(ContextRefreshedEvent.class)
	void maak() {
		try {
			this.jdbc.sql("create index if not exists tr_job_duedate on act_ru_job (duedate_)").update();
			this.jdbc.sql("create index if not exists tr_job_lock on act_ru_job (lock_exp_time_)").update();
			this.jdbc.sql("create index if not exists tr_task_parent on act_ru_task (parent_task_id_)").update();
			this.jdbc.sql("create index if not exists tr_auth_user on act_ru_authorization (user_id_)").update();
		}
		catch (DataAccessException ex) {
			log.warn(
					"De indexen op jobs, taken en rechten konden niet worden gemaakt; de volgende start probeert het opnieuw",
					ex);
		}
	}

}
