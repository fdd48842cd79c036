package nl.transitieroute.engine;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import java.util.Map;

import nl.transitieroute.route.TeLaat;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lists that Tasklist shows from the first start. Made once: what an administrator
 * changes in them stays. Everybody may read them, as each shows only one's own tasks.
 */
@Component("takenlijsten")
public class Takenlijsten implements SmartLifecycle {

	/** The tasks that mean: call or meet the youth on that day. */
	private static final String[] BELAFSPRAKEN = { "userTask_nazorgcontactVoeren", "userTask_contactProberen",
			"userTask_hulpvraagBespreken", "userTask_hulpVolgen", "userTask_eindgesprekVoeren",
			"userTask_tweedeJaarBespreken", "userTask_loslaten", "userTask_kennismaken" };

	private static final List<Map<String, String>> KOLOMMEN = List.of(
			Map.of("name", Lijstgegevens.JONGERE, "label", "Jongere"),
			Map.of("name", Lijstgegevens.FASE, "label", "Fase"));

	private final FilterService filterService;

	private final TaskService taskService;

	private final AuthorizationService authorizationService;

	private final JdbcClient jdbc;

	private final TeLaat teLaat;

	private final Clock clock;

	private final TransactionTemplate transactie;

	private boolean gemaakt;

	Takenlijsten(FilterService filterService, TaskService taskService, AuthorizationService authorizationService,
			JdbcClient jdbc, TeLaat teLaat, Clock clock, TransactionTemplate transactie) {
		this.filterService = filterService;
		this.taskService = taskService;
		this.authorizationService = authorizationService;
		this.jdbc = jdbc;
		this.teLaat = teLaat;
		this.clock = clock;
		this.transactie = transactie;
	}

	@Override
	public void start() {
		maak("mijn-taken", "Mijn taken", "Taken op jouw naam. Het eerst te doen staat bovenaan.", "#14506b", 10,
				vraag().taskAssigneeExpression("${currentUser()}"));
		maak("nog-niemand", "Nog niemand (mijn organisatie)",
				"Taken voor jouw rol die nog niemand heeft opgepakt. Kies er een en klik op Oppakken.", "#7a5c00", 20,
				vraag().taskUnassigned().taskCandidateGroupInExpression("${currentUserGroups()}"));
		maak("te-laat", "Te laat", "Taken van jou en je collega's waarvan de datum voorbij is.", "#a1260d", 30,
				vraag().taskCandidateGroupInExpression("${currentUserGroups()}")
					.includeAssignedTasks()
					.dueBeforeExpression("${takenlijsten.teLaatVoor()}"));
		maak("belafspraken", "Belafspraken deze week",
				"Contactmomenten met jongeren die uiterlijk zondag aan de beurt zijn.", "#2d6a4f", 40,
				vraag().taskCandidateGroupInExpression("${currentUserGroups()}")
					.includeAssignedTasks()
					.taskDefinitionKeyIn(BELAFSPRAKEN)
					.dueBeforeExpression("${takenlijsten.eindVanDeWeek()}"));
		maak("wacht-op-anderen", "Wacht op anderen",
				"Taken van een ander over jongeren van wie jij de contactpersoon bent. Je kunt ze zien, niet doen.",
				"#5b4b8a", 50, vraag().taskOwnerExpression("${currentUser()}"));
		this.gemaakt = true;
	}

	/** What is due before this moment is late. */
	public Date teLaatVoor() {
		return Date.from(this.teLaat.grens().toInstant());
	}

	/** Asked by lists that an earlier version made; the same as {@link #teLaatVoor}. */
	public Date nu() {
		return teLaatVoor();
	}

	/** The night after Sunday. */
	public Date eindVanDeWeek() {
		LocalDate maandag = LocalDate.now(this.clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
		return Date.from(maandag.atStartOfDay(this.clock.getZone()).toInstant());
	}

	private TaskQuery vraag() {
		return this.taskService.createTaskQuery().active().orderByDueDate().asc();
	}

	private void maak(String sleutel, String naam, String uitleg, String kleur, int volgorde, TaskQuery vraag) {
		if (!this.jdbc.sql("select 1 from takenlijst where sleutel = ?")
			.param(sleutel)
			.query()
			.listOfRows()
			.isEmpty()) {
			return;
		}
		try {
			this.transactie.executeWithoutResult((status) -> bewaar(sleutel, naam, uitleg, kleur, volgorde, vraag));
		}
		catch (DuplicateKeyException ex) {
			// Another node that started at the same time made it.
		}
	}

	private void bewaar(String sleutel, String naam, String uitleg, String kleur, int volgorde, TaskQuery vraag) {
		this.jdbc.sql("insert into takenlijst (sleutel) values (?)").param(sleutel).update();
		Filter lijst = this.filterService.newTaskFilter(naam);
		lijst.setQuery(vraag);
		lijst.setProperties(Map.of("description", uitleg, "color", kleur, "priority", volgorde, "refresh", true,
				"showUndefinedVariable", false, "variables", KOLOMMEN));
		this.filterService.saveFilter(lijst);
		this.jdbc.sql("update takenlijst set filter_id = ? where sleutel = ?").params(lijst.getId(), sleutel).update();
		Authorization lezen = this.authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
		lezen.setResource(Resources.FILTER);
		lezen.setResourceId(lijst.getId());
		lezen.addPermission(Permissions.READ);
		this.authorizationService.saveAuthorization(lezen);
	}

	@Override
	public void stop() {
		this.gemaakt = false;
	}

	@Override
	public boolean isRunning() {
		return this.gemaakt;
	}

	/** After the engine, before the door. */
	@Override
	public int getPhase() {
		return 0;
	}

}
