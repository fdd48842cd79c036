package nl.transitieroute.engine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nl.transitieroute.engine.Groepsrechten.Recht;
import nl.transitieroute.organisatie.Toegangsrechten;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the authorisations of the engine to the directory: at each start before the door
 * opens, and when somebody changes. What a group should not have any more is taken away.
 * Rights on a task come with the task: see {@link Taakrechten}.
 */
@Component
class Rechten implements SmartLifecycle, Toegangsrechten {

	private final AuthorizationService authorizationService;

	private final TaskService taskService;

	private final Adresboek adresboek;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactie;

	private boolean gegeven;

	Rechten(AuthorizationService authorizationService, TaskService taskService, Adresboek adresboek, JdbcClient jdbc,
			TransactionTemplate transactie) {
		this.authorizationService = authorizationService;
		this.taskService = taskService;
		this.adresboek = adresboek;
		this.jdbc = jdbc;
		this.transactie = transactie;
	}

	@Override
	public void start() {
		this.transactie.executeWithoutResult((status) -> {
			List<Group> groepen = this.adresboek.groepen();
			List<Gegeven> gegeven = naastTaken();
			groepen.forEach((groep) -> geef(groep, gegeven));
			ruimOp(groepen, gegeven);
			metOnterechtTaakrecht().forEach(this::neemTakenTerug);
		});
		this.gegeven = true;
	}

	@Override
	public void medewerkerGewijzigd(String medewerkerId) {
		this.transactie.executeWithoutResult((status) -> {
			List<Group> groepen = this.adresboek.groepen();
			List<String> eigen = this.adresboek.groepenVan(medewerkerId);
			List<Gegeven> gegeven = naastTaken();
			groepen.stream().filter((groep) -> eigen.contains(groep.getId())).forEach((groep) -> geef(groep, gegeven));
			ruimOp(groepen, gegeven);
			neemTakenTerug(medewerkerId);
		});
	}

	private void geef(Group groep, List<Gegeven> gegeven) {
		String id = groep.getId();
		List<Recht> gewenst = Groepsrechten.van(id.substring(id.lastIndexOf('.') + 1), groep.getType());
		List<Gegeven> bestaand = gegeven.stream().filter((recht) -> id.equals(recht.groep())).toList();
		bestaand.stream()
			.filter((recht) -> gewenst.stream().noneMatch((wens) -> wens.isVoor(recht.soort(), recht.van())))
			.forEach((recht) -> this.authorizationService.deleteAuthorization(recht.id()));
		gewenst.forEach((wens) -> geef(id, wens, bestaand));
	}

	private void geef(String groepId, Recht wens, List<Gegeven> bestaand) {
		Optional<Gegeven> was = bestaand.stream().filter((een) -> wens.isVoor(een.soort(), een.van())).findFirst();
		AuthorizationEntity voorbeeld = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
		voorbeeld.setResource(wens.soort());
		voorbeeld.setPermissions(wens.rechten());
		if (was.filter((gelijk) -> gelijk.rechten() == voorbeeld.getPermissions()).isPresent()) {
			return;
		}
		Authorization recht = was
			.map((een) -> this.authorizationService.createAuthorizationQuery().authorizationId(een.id()).singleResult())
			.orElseGet(() -> this.authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
		recht.setGroupId(groepId);
		recht.setResource(wens.soort());
		recht.setResourceId(wens.id());
		recht.setPermissions(wens.rechten());
		this.authorizationService.saveAuthorization(recht);
	}

	/** A group that nobody is in has no rights but on its open tasks, for who comes. */
	private void ruimOp(List<Group> groepen, List<Gegeven> gegeven) {
		Set<String> bewoond = groepen.stream().map(Group::getId).collect(Collectors.toSet());
		gegeven.stream()
			.filter((recht) -> !bewoond.contains(recht.groep()))
			.forEach((recht) -> this.authorizationService.deleteAuthorization(recht.id()));
	}

	/**
	 * What groups may do beside their tasks. The engine's own query would fetch the
	 * rights on every open task as well, four of each.
	 */
	private List<Gegeven> naastTaken() {
		return this.jdbc
			.sql("""
					select id_ as id, group_id_ as groep, resource_type_ as soort, resource_id_ as van, perms_ as rechten
					from act_ru_authorization where type_ = :verleend and resource_type_ <> :taak and group_id_ is not null""")
			.param("verleend", Authorization.AUTH_TYPE_GRANT)
			.param("taak", Resources.TASK.resourceType())
			.query(Gegeven.class)
			.list();
	}

	/**
	 * Everybody with a right of his own on a task that {@link #magHouden} does not
	 * plainly let him keep: at a start almost nobody, out of everybody who works.
	 */
	private List<String> metOnterechtTaakrecht() {
		return this.jdbc
			.sql("""
					select distinct a.user_id_ from act_ru_authorization a left join act_ru_task t on t.id_ = a.resource_id_
					where a.type_ = :verleend and a.resource_type_ = :taak and a.user_id_ is not null
					and (t.id_ is null or not exists (select 1 from medewerker m
					  join act_ru_identitylink l on l.task_id_ = t.id_ and l.group_id_ is not null
					  join medewerker_rol r on r.medewerker_id = m.id and m.organisatie_id || '.' || r.rol = l.group_id_
					  where m.id = a.user_id_ and m.actief)
					and not (t.owner_ = a.user_id_ and t.assignee_ is distinct from a.user_id_ and exists (
					  select 1 from stap s join route p on p.id = s.route_id join medewerker m on m.id = p.contactpersoon_id
					  join medewerker_rol r on r.medewerker_id = m.id
					  where s.sleutel = t.id_ and m.id = a.user_id_ and m.actief and m.organisatie_id = p.verantwoordelijke_id)))""")
			.param("verleend", Authorization.AUTH_TYPE_GRANT)
			.param("taak", Resources.TASK.resourceType())
			.query(String.class)
			.list();
	}

	/**
	 * Who left, or went to another organisation, has no task there any more: it is open
	 * for its group again, and he does not see it.
	 */
	private void neemTakenTerug(String medewerkerId) {
		List<String> groepen = this.adresboek.groepenVan(medewerkerId);
		for (Authorization recht : this.authorizationService.createAuthorizationQuery()
			.resourceType(Resources.TASK)
			.userIdIn(medewerkerId)
			.list()) {
			Task taak = this.taskService.createTaskQuery().taskId(recht.getResourceId()).singleResult();
			if (taak == null || !magHouden(taak, medewerkerId, groepen)) {
				// What stands still cannot change hands; the end of the pause sees to it.
				if (taak != null && !taak.isSuspended() && medewerkerId.equals(taak.getAssignee())) {
					this.taskService.setAssignee(taak.getId(), null);
				}
				this.authorizationService.createAuthorizationQuery()
					.authorizationId(recht.getId())
					.list()
					.forEach((rest) -> this.authorizationService.deleteAuthorization(rest.getId()));
			}
		}
	}

	/**
	 * A member of a group of the task may do it, a contact person may wait for it. A task
	 * without a group is for this person alone, for as long as he works anywhere.
	 */
	private boolean magHouden(Task taak, String medewerkerId, List<String> groepen) {
		if (groepen.isEmpty()) {
			return false;
		}
		List<String> vanTaak = this.taskService.getIdentityLinksForTask(taak.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.toList();
		boolean doet = medewerkerId.equals(taak.getAssignee());
		return doet && vanTaak.isEmpty() || vanTaak.stream().anyMatch(groepen::contains)
				|| !doet && medewerkerId.equals(taak.getOwner()) && isContactpersoon(taak, medewerkerId);
	}

	private boolean isContactpersoon(Task taak, String medewerkerId) {
		return this.jdbc.sql("""
				select count(*) from stap s join route r on r.id = s.route_id
				join medewerker m on m.id = r.contactpersoon_id
				where s.sleutel = ? and m.id = ? and m.actief and m.organisatie_id = r.verantwoordelijke_id""")
			.params(taak.getId(), medewerkerId)
			.query(Long.class)
			.single() > 0;
	}

	@Override
	public void stop() {
		this.gegeven = false;
	}

	@Override
	public boolean isRunning() {
		return this.gegeven;
	}

	/** After the engine, before the demo caseload and the door. */
	@Override
	public int getPhase() {
		return 0;
	}

	/** An authorisation of a group as it stands in the database. */
	record Gegeven(String id, String groep, int soort, String van, int rechten) {
	}

}
