package nl.transitieroute.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which calls of the web apps' own API get through to the engine. Its authorisations
 * decide about whom; this decides about what, so that a route only ever moves by a form
 * that was checked. Paths are those below {@code /camunda/api}.
 */
final class Toegangslijst {

	private static final String ENGINE = "/engine/engine/[^/]+";

	private static final String ID = "/[A-Za-z0-9._:-]+";

	/** For nobody: signing in and setting up accounts happen elsewhere. */
	private static final List<Pattern> NOOIT = patronen("/admin/setup/.*", "/admin/auth/user/[^/]+/login/.*");

	private static final String FUNCTIONEEL_BEHEERDER = "functioneelbeheerder";

	/** Look into the engine, as far as its authorisations go. */
	private static final Set<String> BEHEERDERS = Set.of("procesbeheerder", FUNCTIONEEL_BEHEERDER);

	/** Work on pages of our own only. */
	private static final Set<String> EIGEN_PAGINAS = Set.of("fg", "manager");

	/** Who am I. */
	private static final List<Pattern> AANGEMELD = patronen("/admin/auth/user/[^/]+");

	/** The lists of Tasklist, and steps that failed. */
	private static final List<Pattern> BEHEREN = patronen(ENGINE + "/filter/create", ENGINE + "/filter" + ID,
			ENGINE + "/job" + ID + "/retries");

	/** Reading what a task list needs. */
	private static final List<Pattern> LEZEN = patronen("/engine/engine/?", "/admin/auth/user/[^/]+",
			"/(?:tasklist|welcome|admin)/plugin/.*", ENGINE + "/?", ENGINE + "/version", ENGINE + "/identity/.*",
			ENGINE + "/authorization/check", ENGINE + "/user" + ID + "/profile", ENGINE + "/task(?:/.*)?",
			ENGINE + "/filter(?:/.*)?", ENGINE + "/process-definition(?:/.*)?", ENGINE + "/history/user-operation",
			ENGINE + "/variable-instance(?:/.*)?");

	/** Reading that the web apps do by POST. */
	private static final List<Pattern> ZOEKEN = patronen(ENGINE + "/filter" + ID + "/(?:list|singleResult|count)",
			ENGINE + "/task(?:/count)?");

	/** Working on a task, and giving a signal. */
	private static final List<Pattern> WERKEN = patronen(
			ENGINE + "/task" + ID + "/(?:claim|unclaim|assignee|submit-form)",
			ENGINE + "/process-definition(?:/key)?" + ID + "/submit-form");

	/** Queries of Cockpit. */
	private static final List<Pattern> COCKPIT = patronen("/cockpit/plugin/.*",
			ENGINE + "/(?:history/)?(?:process-instance|process-definition|task|job|incident|variable-instance|"
					+ "execution|activity-instance|decision-instance|decision-definition|batch|external-task|detail|"
					+ "identity-link-log|user-operation)(?:/count|/statistics)?");

	private static final Set<String> LEESMETHODEN = Set.of("GET", "HEAD", "OPTIONS");

	private Toegangslijst() {
	}

	static boolean magDoor(String methode, String pad, Collection<String> rollen) {
		if (past(NOOIT, pad)) {
			return false;
		}
		boolean lezen = LEESMETHODEN.contains(methode);
		if (EIGEN_PAGINAS.containsAll(rollen)) {
			return lezen && past(AANGEMELD, pad);
		}
		if (rollen.stream().anyMatch(BEHEERDERS::contains) && (lezen || "POST".equals(methode) && past(COCKPIT, pad))) {
			return true;
		}
		if (rollen.contains(FUNCTIONEEL_BEHEERDER) && past(BEHEREN, pad)) {
			return true;
		}
		return lezen ? past(LEZEN, pad) : "POST".equals(methode) && (past(ZOEKEN, pad) || past(WERKEN, pad));
	}

	/** Whether this asks the engine something in the body of a request. */
	static boolean isZoekvraag(String methode, String pad) {
		return "POST".equals(methode) && (past(ZOEKEN, pad) || past(COCKPIT, pad));
	}

	private static boolean past(List<Pattern> patronen, String pad) {
		return patronen.stream().anyMatch((patroon) -> patroon.matcher(pad).matches());
	}

	private static List<Pattern> patronen(String... patronen) {
		return List.of(patronen).stream().map(Pattern::compile).toList();
	}

}
