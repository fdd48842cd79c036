package nl.transitieroute.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;

import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.stereotype.Component;

/**
 * Moves the one clock of engine and domain, and lets everything that falls due on the way
 * happen in order, each at its own moment.
 */
@Component
public class TimeTravel {

	private static final int TE_VEEL = 5_000;

	private final ManagementService managementService;

	TimeTravel(ManagementService managementService) {
		this.managementService = managementService;
	}

	/** Sets the clock without letting anything happen: the beginning of a story. */
	public void begin(LocalDate dag) {
		zet(moment(dag.atTime(8, 0)));
	}

	/** To the end of this day: 23:59, all due timers of the way there fired in order. */
	public void to(LocalDate dag) {
		to(dag.atTime(23, 59));
	}

	public void to(LocalDateTime moment) {
		Instant doel = moment(moment);
		for (int i = 0; i < TE_VEEL; i++) {
			List<Job> eerste = this.managementService.createJobQuery()
				.timers()
				.active()
				.withRetriesLeft()
				.duedateLowerThan(Date.from(doel))
				.orderByJobDuedate()
				.asc()
				.listPage(0, 1);
			List<Job> meteen = this.managementService.createJobQuery()
				.messages()
				.active()
				.withRetriesLeft()
				.listPage(0, 1);
			if (!meteen.isEmpty()) {
				this.managementService.executeJob(meteen.get(0).getId());
				continue;
			}
			if (eerste.isEmpty()) {
				zet(doel);
				return;
			}
			Instant due = eerste.get(0).getDuedate().toInstant();
			// One second past the due date: exactly on it a repeating timer would loop
			// for ever.
			if (due.plusSeconds(1).isAfter(ClockUtil.getCurrentTime().toInstant())) {
				zet(due.plusSeconds(1));
			}
			this.managementService.executeJob(eerste.get(0).getId());
		}
		throw new AssertionError("More than " + TE_VEEL + " timers fired: a loop in the model?");
	}

	public void reset() {
		ClockUtil.reset();
	}

	private static void zet(Instant moment) {
		ClockUtil.setCurrentTime(Date.from(moment));
	}

	private static Instant moment(LocalDateTime moment) {
		return moment.atZone(Routes.ZONE).toInstant();
	}

}
