package nl.transitieroute.aanmelden.grens;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers only under our own name: links and redirects never carry a name that somebody
 * else put in the request. Without a name ({@code transitieroute.adres}) it lets all
 * through, as on a developer's machine.
 */
class Adresgrens extends OncePerRequestFilter {

	/** A load balancer asks by address whether the node is well. */
	private static final Set<String> PROEVEN = Set.of("/livez", "/readyz");

	private final String naam;

	Adresgrens(String adres) {
		this.naam = adres.isBlank() ? null : URI.create(adres).getHost();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest verzoek) {
		return this.naam == null || PROEVEN.contains(verzoek.getServletPath())
				|| verzoek.getServletPath().startsWith("/actuator/health");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
			throws ServletException, IOException {
		if (this.naam.equalsIgnoreCase(verzoek.getServerName())) {
			keten.doFilter(verzoek, antwoord);
		}
		else {
			antwoord.sendError(HttpStatus.BAD_REQUEST.value());
		}
	}

}
