package nl.transitieroute.aanmelden;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Came in at the door of machines ({@code management.server.port}), when that is another
 * than the door of people. Asks the socket, not the request: what a caller says about the
 * port is not believed.
 */
class Beheerdeur implements RequestMatcher {

	private final Environment omgeving;

	Beheerdeur(Environment omgeving) {
		this.omgeving = omgeving;
	}

	@Override
	public boolean matches(HttpServletRequest verzoek) {
		Integer machines = this.omgeving.getProperty("local.management.port", Integer.class);
		Integer mensen = this.omgeving.getProperty("local.server.port", Integer.class);
		return machines != null && !Objects.equals(machines, mensen) && verzoek.getLocalPort() == machines;
	}

}
