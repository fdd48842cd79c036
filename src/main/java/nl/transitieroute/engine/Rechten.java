package nl.transitieroute.engine;

import java.util.List;
import java.util.Objects;
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
			groepen.forEach(this::geef);
			ruimOp(groepen);
			metTaakrecht().forEach(this::neemTakenTerug);
		});
		this.gegeven = true;
	}

	@Override
	public void medewerkerGewijzigd(String medewerkerId) {
		this.transactie.executeWithoutResult((status) -> {
			List<Group> groepen = this.adresboek.groepen();
			List<String> eigen = this.adresboek.groepenVan(medewerkerId);
			groepen.stream().filter((groep) -> eigen.contains(groep.getId())).forEach(this::geef);
			ruimOp(groepen);
			neemTakenTerug(medewerkerId);
		});
	}

	private void geef(Group groep) {
		String id = groep.getId();
		List<Recht> gewenst = Groepsrechten.van(id.substring(id.lastIndexOf('.') + 1), groep.getType());
		List<Authorization> bestaand = naastTaken(
				this.authorizationService.createAuthorizationQuery().groupIdIn(id).list());
		bestaand.stream()
			.filter((recht) -> gewenst.stream()
				.noneMatch((wens) -> wens.isVoor(recht.getResourceType(), recht.getResourceId())))
			.forEach((recht) -> this.authorizationService.deleteAuthorization(recht.getId()));
		gewenst.forEach((wens) -> geef(id, wens, bestaand));
	}

	private void geef(String groepId, Recht wens, List<Authorization> bestaand) {
		Authorization recht = bestaand.stream()
			.filter((een) -> wens.isVoor(een.getResourceType(), een.getResourceId()))
			.findFirst()
			.orElseGet(() -> this.authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT));
		AuthorizationEntity voorbeeld = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
		voorbeeld.setResource(wens.soort());
		voorbeeld.setPermissions(wens.rechten());
		if (recht.getId() != null && ((AuthorizationEntity) recht).getPermissions() == voorbeeld.getPermissions()) {
			return;
		}
		recht.setGroupId(groepId);
		recht.setResource(wens.soort());
		recht.setResourceId(wens.id());
		recht.setPermissions(wens.rechten());
		this.authorizationService.saveAuthorization(recht);
	}

	/** A group that nobody is in has no rights but on its open tasks, for who comes. */
	private void ruimOp(List<Group> groepen) {
		Set<String> bewoond = groepen.stream().map(Group::getId).collect(Collectors.toSet());
		naastTaken(this.authorizationService.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.list()).stream()
			.filter((recht) -> recht.getGroupId() != null && !bewoond.contains(recht.getGroupId()))
			.forEach((recht) -> this.authorizationService.deleteAuthorization(recht.getId()));
	}

	/** Everybody who has a right of his own on a task. */
	private List<String> metTaakrecht() {
		return this.authorizationService.createAuthorizationQuery()
			.resourceType(Resources.TASK)
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.list()
			.stream()
			.map(Authorization::getUserId)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
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
				if (taak != null && medewerkerId.equals(taak.getAssignee())) {
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

	private static List<Authorization> naastTaken(List<Authorization> rechten) {
		return rechten.stream().filter((recht) -> recht.getResourceType() != Resources.TASK.resourceType()).toList();
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

}
