package nl.transitieroute.engine;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.transitieroute.aanmelden.Aangemelde;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Tells the web apps of the engine who is signed in, and in which groups. */
public class Aanmeldgegevens implements AuthenticationProvider {

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest verzoek, ProcessEngine engine) {
		Authentication wie = SecurityContextHolder.getContext().getAuthentication();
		if (wie == null || !(wie.getPrincipal() instanceof Aangemelde aangemelde)) {
			return AuthenticationResult.unsuccessful();
		}
		// Asked of the directory each time: who lost a role does not keep it until he
		// signs
		// out.
		List<String> groepen = engine.getIdentityService()
			.createGroupQuery()
			.groupMember(aangemelde.id())
			.list()
			.stream()
			.map(Group::getId)
			.toList();
		if (groepen.isEmpty()) {
			return AuthenticationResult.unsuccessful();
		}
		vergeetOudeGroepen(verzoek, engine.getName(), groepen);
		AuthenticationResult resultaat = AuthenticationResult.successful(aangemelde.id());
		resultaat.setGroups(groepen);
		return resultaat;
	}

	/** The web apps keep the groups of the first request in the session. */
	private static void vergeetOudeGroepen(HttpServletRequest verzoek, String engine, List<String> groepen) {
		Authentications sessie = AuthenticationUtil.getAuthsFromSession(verzoek.getSession());
		if (sessie.getAuthenticationForProcessEngine(engine) instanceof UserAuthentication eerder
				&& !Set.copyOf(eerder.getGroupIds()).equals(Set.copyOf(groepen))) {
			sessie.removeByEngineName(engine);
		}
	}

	@Override
	public void augmentResponseByAuthenticationChallenge(HttpServletResponse antwoord, ProcessEngine engine) {
		// The sign-in page is ours; a request of Tasklist just gets its 401.
	}

}
