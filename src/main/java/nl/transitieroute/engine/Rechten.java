package nl.transitieroute.engine;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What each group of the directory may do in the engine beside its own tasks, given at
 * each start before the door opens. Rights on a task come with the task: see
 * {@link Taakrechten}.
 */
@Component
class Rechten implements SmartLifecycle {

	private static final String SIGNAAL = "signaal";

	private final AuthorizationService authorizationService;

	private final Adresboek adresboek;

	private final TransactionTemplate transactie;

	private boolean gegeven;

	Rechten(AuthorizationService authorizationService, Adresboek adresboek, TransactionTemplate transactie) {
		this.authorizationService = authorizationService;
		this.adresboek = adresboek;
		this.transactie = transactie;
	}

	@Override
	public void start() {
		this.transactie.executeWithoutResult((status) -> this.adresboek.groepen().forEach(this::geef));
		this.gegeven = true;
	}

	private void geef(Group groep) {
		String id = groep.getId();
		String rol = id.substring(id.lastIndexOf('.') + 1);
		switch (rol) {
			case "fg" -> {
				// Works on own pages only.
			}
			case "procesbeheerder" -> {
				app(id, "cockpit");
				geef(id, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ,
						ProcessDefinitionPermissions.READ_INSTANCE);
				geef(id, Resources.DECISION_DEFINITION, "*", Permissions.READ);
				geef(id, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ);
				geef(id, Resources.DEPLOYMENT, "*", Permissions.READ);
			}
			case "functioneelbeheerder" -> {
				app(id, "cockpit");
				app(id, "admin");
				// Processes and their jobs, but neither tasks nor variables: no dossiers.
				geef(id, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ,
						ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.RETRY_JOB);
				geef(id, Resources.DECISION_DEFINITION, "*", Permissions.READ);
				geef(id, Resources.DECISION_REQUIREMENTS_DEFINITION, "*", Permissions.READ);
				geef(id, Resources.DEPLOYMENT, "*", Permissions.READ);
				geef(id, Resources.AUTHORIZATION, "*", Permissions.READ);
				geef(id, Resources.FILTER, "*", Permissions.ALL);
				geef(id, Resources.USER, "*", Permissions.READ);
				geef(id, Resources.GROUP, "*", Permissions.READ);
			}
			default -> {
				app(id, "tasklist");
				// The picture and the name of the process, not who is in it.
				geef(id, Resources.PROCESS_DEFINITION, "*", ProcessDefinitionPermissions.READ);
				if (!"regie".equals(groep.getType())) {
					// A signal may come from the school, RMC or W&I.
					geef(id, Resources.PROCESS_DEFINITION, SIGNAAL, ProcessDefinitionPermissions.CREATE_INSTANCE);
					geef(id, Resources.PROCESS_INSTANCE, "*", Permissions.CREATE);
				}
			}
		}
	}

	private void app(String groepId, String app) {
		geef(groepId, Resources.APPLICATION, app, Permissions.ACCESS);
	}

	private void geef(String groepId, Resource soort, String id, Permission... rechten) {
		List<Authorization> bestaand = this.authorizationService.createAuthorizationQuery()
			.groupIdIn(groepId)
			.resourceType(soort)
			.resourceId(id)
			.list();
		Authorization recht = bestaand.isEmpty()
				? this.authorizationService.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : bestaand.get(0);
		recht.setGroupId(groepId);
		recht.setResource(soort);
		recht.setResourceId(id);
		if (Arrays.stream(rechten).allMatch(recht::isPermissionGranted)) {
			return;
		}
		recht.setPermissions(rechten);
		this.authorizationService.saveAuthorization(recht);
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
