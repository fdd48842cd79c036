package nl.transitieroute.demo;

import java.util.List;
import java.util.Set;

import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Route.Status;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo tells what Regioplan (2020, chapter 3.1) counted, and gives every phase work
 * to look at.
 */
@SpringBootTest(properties = { "transitieroute.demo=true", "spring.datasource.url=jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1" })
@ActiveProfiles("test")
@DirtiesContext
class DemoCaseloadTest {

	/** Phases in which a route counts as "now in route". */
	private static final Set<Fase> OP_SCHOOL = Set.of(Fase.SIGNALERING, Fase.STARTGESPREK, Fase.TR_PLAN, Fase.STAGE,
			Fase.DIPLOMA);

	@Autowired
	Routes routes;

	@Autowired
	Organisaties organisaties;

	@Autowired
	TaskService taskService;

	@Autowired
	JdbcClient jdbc;

	@Test
	void everySchoolHasTheRoutesOfTheEvaluation() {
		assertThat(teller("school-albeda")).isEqualTo(new Telling(25, 13, 10, 2, 0, 7, 1, 2));
		assertThat(teller("school-roc-nijmegen")).isEqualTo(new Telling(15, 15, 0, 0, 0, 0, 0, 0));
		assertThat(teller("school-graafschap")).isEqualTo(new Telling(21, 5, 13, 0, 3, 7, 6, 0));
		assertThat(teller("school-rijn-ijssel")).isEqualTo(new Telling(20, 20, 0, 0, 0, 0, 0, 0));

		for (Fase fase : Fase.values()) {
			assertThat(this.routes.open().stream().filter((route) -> route.fase() == fase)).as(fase.label())
				.isNotEmpty();
		}
		assertThat(this.taskService.createTaskQuery().list())
			.extracting((taak) -> taak.getProcessDefinitionId().split(":")[0])
			.contains("signalering", "startgesprek", "tr-plan", "stage", "nazorgcontact")
			.containsAnyOf("diploma", "uitstroomvoorbereiding")
			.containsAnyOf("warme-overdracht", "overdracht-aanbieden");
		assertThat(this.taskService.createTaskQuery().taskDefinitionKey("userTask_signaalBeoordelenEscalatie").list())
			.as("work for the regisseur")
			.isNotEmpty();
		assertThat(this.routes.open()).allSatisfy((route) -> {
			assertThat(route.volgendeStapOp()).isNotNull();
			assertThat(this.organisaties.medewerker(route.contactpersoonId()).orElseThrow().organisatieId())
				.isEqualTo(route.verantwoordelijkeId());
		});
	}

	private Telling teller(String school) {
		List<Route> routes = this.jdbc.sql("select * from route where school_id = ?")
			.param(school)
			.query(Route.class)
			.list();
		List<Route> afgerond = routes.stream().filter((route) -> route.afronding() != null).toList();
		List<Route> bijSchool = afgerond.stream()
			.filter((route) -> route.verantwoordelijkeId().equals(school))
			.toList();
		return new Telling(routes.size(),
				routes.stream().filter((route) -> route.isOpen() && OP_SCHOOL.contains(route.fase())).count(),
				bijSchool.size(),
				routes.stream()
					.filter((route) -> route.status() == Status.AFGESLOTEN && route.afronding() == null)
					.count(),
				afgerond.size() - bijSchool.size(), met(bijSchool, "werk"), met(bijSchool, "verder-studeren"),
				met(bijSchool, "zoekt-werk"));
	}

	private static long met(List<Route> routes, String bestemming) {
		return routes.stream().filter((route) -> bestemming.equals(route.bestemming())).count();
	}

	/** One row of the table in the report. */
	private record Telling(long instroom, long inRoute, long diploma, long uitval, long overgedragen, long werk,
			long studie, long zoekend) {
	}

}
