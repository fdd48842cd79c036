package nl.transitieroute.signalering.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells in words that a list is too big. The server would drop such a request before the
 * page sees it, token and all, and the person would read that the page is forbidden.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class GroteUpload extends OncePerRequestFilter {

	static final String MELDING = "De lijst is groter dan 20 MB. Verdeel haar over meer bestanden, "
			+ "en controleer of dit de juiste lijst is.";

	private static final Set<String> PADEN = Set.of("/signalen", "/beheer/import");

	private static final long MAXIMUM = 20L * 1024 * 1024;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest verzoek) {
		return !("POST".equals(verzoek.getMethod()) && PADEN.contains(verzoek.getServletPath()));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
			throws ServletException, IOException {
		if (verzoek.getContentLengthLong() > MAXIMUM) {
			antwoord.sendRedirect(verzoek.getContextPath() + verzoek.getServletPath() + "?teGroot");
			return;
		}
		keten.doFilter(verzoek, antwoord);
	}

}
