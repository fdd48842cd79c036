package nl.transitieroute.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.organisatie.Organisatie;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

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
		AuthenticationResult resultaat = AuthenticationResult.successful(aangemelde.id());
		resultaat.setGroups(
				aangemelde.rollen().stream().map((rol) -> Organisatie.groep(aangemelde.organisatieId(), rol)).toList());
		return resultaat;
	}

	@Override
	public void augmentResponseByAuthenticationChallenge(HttpServletResponse antwoord, ProcessEngine engine) {
		// The sign-in page is ours; a request of Tasklist just gets its 401.
	}

}
