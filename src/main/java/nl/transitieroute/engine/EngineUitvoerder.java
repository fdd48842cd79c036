package nl.transitieroute.engine;

import nl.transitieroute.organisatie.Uitvoerder;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person that Tasklist or our own pages signed in. */
@Component
class EngineUitvoerder implements Uitvoerder {

	private final IdentityService identityService;

	EngineUitvoerder(@Lazy IdentityService identityService) {
		this.identityService = identityService;
	}

	@Override
	public String medewerkerId() {
		Authentication engine = this.identityService.getCurrentAuthentication();
		if (engine != null && engine.getUserId() != null) {
			return engine.getUserId();
		}
		org.springframework.security.core.Authentication pagina = SecurityContextHolder.getContext()
			.getAuthentication();
		return (pagina != null && pagina.isAuthenticated() && !"anonymousUser".equals(pagina.getName()))
				? pagina.getName() : SYSTEEM;
	}

}
