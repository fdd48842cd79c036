package nl.transitieroute.engine;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The engine forgets a route three years after its end, at night and not by day; of an
 * open route it forgets nothing, however long ago a part of it ended.
 */
@ScenarioTest
class GeschiedenisOpruimenTest {

	private static final LocalDate BEGIN = LocalDate.of(2027, 7, 9);

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	HistoryService historyService;

	@Autowired
	ManagementService managementService;

	@Test
	void threeYearsAfterTheEndOfTheRouteAndOnlyAtNight() {
		this.verhaal.begin(BEGIN);
		Route klaar = inNazorg();
		Route open = inNazorg();
		// Both were called once, a month after the diploma; then one route ends.
		this.verhaal.tot(BEGIN.plusMonths(2));
		for (Route route : List.of(klaar, open)) {
			this.verhaal.taak(route, "userTask_nazorgcontactVoeren")
				.vult("bereikt", "ja", "kanaal", "telefoon", "hoeGaatHet", "goed", "watNu", "werkt", "verandering",
						"geen", "hulpNodig", "nee", "ritme", "zo-laten", "magBenaderen", "ja");
		}
		LocalDate einde = LocalDate.of(2027, 10, 1);
		this.verhaal.tot(einde);
		this.runtimeService.deleteProcessInstance(hoofd(klaar).getId(), "afgelopen");
		assertThat(gekend(klaar)).isPositive();
		assertThat(gekend(open)).isPositive();

		// A day too early: nothing goes, not even at night.
		ruimOp(einde.plusDays(1094).atTime(2, 0));
		assertThat(gekend(klaar)).isPositive();

		// The day has come, but it is noon: the work is put off to the night.
		Job werk = ruimOp(einde.plusDays(1096).atTime(12, 0));
		assertThat(gekend(klaar)).isPositive();
		LocalDateTime nacht = LocalDateTime.ofInstant(werk.getDuedate().toInstant(), ZoneId.systemDefault());
		assertThat(nacht).isEqualTo(einde.plusDays(1097).atTime(1, 0));

		ruimOp(einde.plusDays(1097).atTime(2, 0));
		assertThat(gekend(klaar)).as("all of the route that ended").isZero();
		assertThat(gekend(open)).as("the contact that ended three years ago belongs to an open route").isEqualTo(3);
		assertThat(hoofd(open)).isNotNull();
		assertThat(this.verhaal.dossier(klaar)).as("the dossier has terms of its own").isNotEmpty();
	}

	private Route inNazorg() {
		Route route = this.verhaal.jongere(BEGIN);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", BEGIN, true, "werk", BEGIN.plusYears(2));
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Jongere", "fase", "Nazorg"))
			.startBeforeActivity("callActivity_nazorg")
			.execute();
		return route;
	}

	private ProcessInstance hoofd(Route route) {
		return this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey("transitieroute")
			.processInstanceBusinessKey(route.nummer())
			.singleResult();
	}

	private long gekend(Route route) {
		return this.historyService.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(route.nummer())
			.count();
	}

	/** The job that cleans gets its turn at this moment. */
	private Job ruimOp(LocalDateTime moment) {
		ClockUtil.setCurrentTime(Date.from(moment.atZone(ZoneId.systemDefault()).toInstant()));
		this.historyService.cleanUpHistoryAsync(false);
		String werk = this.historyService.findHistoryCleanupJobs().get(0).getId();
		this.managementService.executeJob(werk);
		return this.managementService.createJobQuery().jobId(werk).singleResult();
	}

}
