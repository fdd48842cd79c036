package nl.transitieroute.meting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.MeterRegistry;
import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

import static org.assertj.core.api.Assertions.assertThat;

/** What an alarm can be set on, told by one youth in nazorg. */
@ScenarioTest
class MetersScenarioTest {

	private static final LocalDate DIPLOMA = LocalDate.of(2027, 7, 9);

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	ManagementService managementService;

	@Autowired
	MeterRegistry meters;

	@Test
	void theCountsTellWhatWaitsWhatIsLateAndWhatFailed() {
		this.verhaal.begin(DIPLOMA);
		Route route = this.verhaal.jongere(DIPLOMA);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", DIPLOMA, true, "werk", DIPLOMA.plusYears(2));
		this.verhaal.start("nazorg", route, Map.of());
		assertThat(this.meters.get("transitieroute.routes").tag("fase", "nazorg").gauge().value()).isEqualTo(1);
		assertThat(this.meters.get("transitieroute.routes").tag("fase", "stage").gauge().value()).isZero();
		// Cleaning up history, which has its own hours, counts as well.
		double ander = meter("jobs.due");
		Job wekker = this.managementService.createJobQuery().activityId("event_contactmomentBereikt").singleResult();
		LocalDateTime negenUur = LocalDateTime.ofInstant(wekker.getDuedate().toInstant(), Routes.ZONE);

		// Nobody does timers: the nodes are down.
		zet(negenUur.plusSeconds(30));
		assertThat(meter("jobs.due") - ander).isEqualTo(1);
		assertThat(meter("jobs.late") - ander).isZero();
		assertThat(meter("contacts.today")).isEqualTo(1);
		zet(negenUur.plusSeconds(61));
		assertThat(meter("jobs.late") - ander).isEqualTo(1);
		this.managementService.setJobRetries(wekker.getId(), 0);
		assertThat(meter("jobs.failed")).isEqualTo(1);
		assertThat(meter("jobs.late") - ander).isZero();
		this.managementService.setJobRetries(wekker.getId(), 3);

		// They are back; the coach does not call.
		this.verhaal.tot(negenUur.plusMinutes(2));
		assertThat(meter("jobs.failed")).isZero();
		LocalDate uiterlijk = this.verhaal.taak(route, "userTask_nazorgcontactVoeren").uiterlijk();
		this.verhaal.tot(uiterlijk);
		assertThat(meter("tasks.late")).isZero();
		this.verhaal.tot(uiterlijk.plusDays(1));
		assertThat(meter("tasks.late")).isEqualTo(1);
		assertThat(meter("contacts.late")).isEqualTo(1);
	}

	@Test
	void theDatabaseIsAskedOnceInAWhile() {
		AtomicInteger gevraagd = new AtomicInteger();
		Tussenstand stand = new Tussenstand(Duration.ofMinutes(1), () -> Map.of("wat", gevraagd.incrementAndGet()));

		assertThat(stand.van("wat")).isEqualTo(1);
		assertThat(stand.van("wat")).isEqualTo(1);
		assertThat(stand.van("iets anders")).isZero();
		assertThat(gevraagd).hasValue(1);
	}

	@Test
	void withoutADatabaseThereIsNoCountAndNoFailure() {
		AtomicInteger gevraagd = new AtomicInteger();
		Tussenstand stand = new Tussenstand(Duration.ofMinutes(1), () -> {
			gevraagd.incrementAndGet();
			throw new DataAccessResourceFailureException("weg");
		});

		assertThat(stand.van("wat")).isNaN();
		assertThat(stand.van("wat")).isNaN();
		assertThat(gevraagd).as("not asked again at once").hasValue(1);
	}

	private void zet(LocalDateTime moment) {
		ClockUtil.setCurrentTime(Date.from(moment.atZone(Routes.ZONE).toInstant()));
	}

	private double meter(String naam) {
		return this.meters.get("transitieroute." + naam).gauge().value();
	}

}
