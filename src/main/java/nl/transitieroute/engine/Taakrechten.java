package nl.transitieroute.engine;

import java.util.Arrays;
import java.util.stream.Stream;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * Who may do what with one task: its assignee and its groups may see it, take it and do
 * it; its owner, the contact person who waits for somebody else, may only see it. Nobody
 * may change its variables, hand it over to another organisation or skip it.
 */
class Taakrechten extends DefaultAuthorizationProvider {

	private static final Permission[] DOEN = { TaskPermissions.READ, TaskPermissions.READ_VARIABLE,
			TaskPermissions.TASK_WORK, TaskPermissions.TASK_ASSIGN };

	private static final Permission[] ZIEN = { TaskPermissions.READ, TaskPermissions.READ_VARIABLE };

	private static final AuthorizationEntity[] NIETS = {};

	@Override
	public AuthorizationEntity[] newTaskAssignee(Task taak, String oud, String nieuw) {
		return Stream.of(ingetrokken(taak, oud, nieuw), (nieuw != null) ? verleend(taak, nieuw, null, DOEN) : NIETS)
			.flatMap(Arrays::stream)
			.toArray(AuthorizationEntity[]::new);
	}

	@Override
	public AuthorizationEntity[] newTaskOwner(Task taak, String oud, String nieuw) {
		boolean nieuwZiet = nieuw != null && !nieuw.equals(taak.getAssignee());
		return Stream.of(zietNietMeer(taak, oud, nieuw), nieuwZiet ? verleend(taak, nieuw, null, ZIEN) : NIETS)
			.flatMap(Arrays::stream)
			.toArray(AuthorizationEntity[]::new);
	}

	@Override
	public AuthorizationEntity[] newTaskUserIdentityLink(Task taak, String persoon, String soort) {
		return verleend(taak, persoon, null, DOEN);
	}

	@Override
	public AuthorizationEntity[] newTaskGroupIdentityLink(Task taak, String groep, String soort) {
		return verleend(taak, null, groep, DOEN);
	}

	@Override
	public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task taak, String groep, String soort) {
		return weg(getGrantAuthorizationByGroupId(groep, Resources.TASK, taak.getId()));
	}

	@Override
	public AuthorizationEntity[] deleteTaskUserIdentityLink(Task taak, String persoon, String soort) {
		boolean blijft = persoon.equals(taak.getAssignee()) || persoon.equals(taak.getOwner());
		return blijft ? NIETS : weg(getGrantAuthorizationByUserId(persoon, Resources.TASK, taak.getId()));
	}

	/** Who no longer waits for the task no longer sees it, unless he does it himself. */
	private AuthorizationEntity[] zietNietMeer(Task taak, String oud, String nieuw) {
		if (oud == null || oud.equals(nieuw) || oud.equals(taak.getAssignee())) {
			return NIETS;
		}
		AuthorizationEntity recht = getGrantAuthorizationByUserId(oud, Resources.TASK, taak.getId());
		if (recht == null) {
			return NIETS;
		}
		recht.removePermission(TaskPermissions.READ);
		recht.removePermission(TaskPermissions.READ_VARIABLE);
		return new AuthorizationEntity[] { recht };
	}

	/**
	 * Who had the task keeps no right of his own; as member of its group he may keep one.
	 */
	private AuthorizationEntity[] ingetrokken(Task taak, String oud, String nieuw) {
		if (oud == null || oud.equals(nieuw)) {
			return NIETS;
		}
		AuthorizationEntity recht = getGrantAuthorizationByUserId(oud, Resources.TASK, taak.getId());
		if (recht == null) {
			return NIETS;
		}
		recht.removePermission(TaskPermissions.TASK_WORK);
		recht.removePermission(TaskPermissions.TASK_ASSIGN);
		if (!oud.equals(taak.getOwner())) {
			recht.removePermission(TaskPermissions.READ);
			recht.removePermission(TaskPermissions.READ_VARIABLE);
		}
		return new AuthorizationEntity[] { recht };
	}

	private static AuthorizationEntity[] weg(AuthorizationEntity recht) {
		return (recht != null) ? new AuthorizationEntity[] { recht } : NIETS;
	}

	private AuthorizationEntity[] verleend(Task taak, String persoon, String groep, Permission... rechten) {
		return new AuthorizationEntity[] {
				createOrUpdateAuthorization(taak, persoon, groep, Resources.TASK, false, rechten) };
	}

}
