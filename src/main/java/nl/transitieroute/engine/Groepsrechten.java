package nl.transitieroute.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What a role may do in the engine beside its own tasks. No role sees variables of a
 * process, and only the functional administrator sees that a process runs, to mend what
 * hangs: not the process owner, who is there for the models.
 */
final class Groepsrechten {

	private static final String ALLE = "*";

	private static final String SIGNAAL = "signaal";

	private Groepsrechten() {
	}

	/**
	 * @param soort of the organisation, for example school
	 */
	static List<Recht> van(String rol, String soort) {
		return switch (rol) {
			// Work on own pages only.
			case "fg", "manager" -> List.of();
			case "procesbeheerder" -> procesbeheerder();
			case "functioneelbeheerder" -> functioneelbeheerder();
			default -> begeleider(soort);
		};
	}

	private static List<Recht> procesbeheerder() {
		List<Recht> rechten = new ArrayList<>(List.of(app("cockpit")));
		rechten.addAll(modellen(ProcessDefinitionPermissions.READ));
		return rechten;
	}

	private static List<Recht> functioneelbeheerder() {
		List<Recht> rechten = new ArrayList<>(List.of(app("cockpit"), app("admin")));
		// Processes and their jobs, but neither tasks nor variables: no dossiers.
		rechten.addAll(modellen(ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
				ProcessDefinitionPermissions.RETRY_JOB));
		rechten.add(new Recht(Resources.AUTHORIZATION, ALLE, Permissions.READ));
		rechten.add(new Recht(Resources.FILTER, ALLE, Permissions.ALL));
		rechten.add(new Recht(Resources.USER, ALLE, Permissions.READ));
		rechten.add(new Recht(Resources.GROUP, ALLE, Permissions.READ));
		return rechten;
	}

	private static List<Recht> begeleider(String soort) {
		List<Recht> rechten = new ArrayList<>(List.of(app("tasklist"),
				// The picture and the name of the process, not who is in it.
				new Recht(Resources.PROCESS_DEFINITION, ALLE, ProcessDefinitionPermissions.READ)));
		if (!"regie".equals(soort)) {
			// A signal may come from the school, RMC or W&I.
			rechten.add(new Recht(Resources.PROCESS_DEFINITION, SIGNAAL, ProcessDefinitionPermissions.CREATE_INSTANCE));
			rechten.add(new Recht(Resources.PROCESS_INSTANCE, ALLE, Permissions.CREATE));
		}
		return rechten;
	}

	private static List<Recht> modellen(Permission... opProcessen) {
		return List.of(new Recht(Resources.PROCESS_DEFINITION, ALLE, opProcessen),
				new Recht(Resources.DECISION_DEFINITION, ALLE, Permissions.READ),
				new Recht(Resources.DECISION_REQUIREMENTS_DEFINITION, ALLE, Permissions.READ),
				new Recht(Resources.DEPLOYMENT, ALLE, Permissions.READ));
	}

	private static Recht app(String naam) {
		return new Recht(Resources.APPLICATION, naam, Permissions.ACCESS);
	}

	/** One authorisation of the engine. */
	record Recht(Resource soort, String id, Permission... rechten) {

		boolean isVoor(int soort, String id) {
			return this.soort.resourceType() == soort && this.id.equals(id);
		}

	}

}
