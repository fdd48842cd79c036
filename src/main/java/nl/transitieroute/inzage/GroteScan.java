package nl.transitieroute.inzage;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells in words that a scan is too big: the server would drop such a request before the
 * page sees it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class GroteScan extends OncePerRequestFilter {

	static final String MELDING = "De scan is groter dan 10 MB. Scan het papier opnieuw, zwart-wit is genoeg.";

	private static final Pattern PAD = Pattern.compile("(/dossier/[A-Z0-9-]+/toestemmingen)/\\d+/scan");

	/** The file and what the browser writes around it. */
	private static final long MAXIMUM = 10L * 1024 * 1024 + 64 * 1024;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest verzoek) {
		return !("POST".equals(verzoek.getMethod()) && PAD.matcher(verzoek.getServletPath()).matches());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
			throws ServletException, IOException {
		if (verzoek.getContentLengthLong() > MAXIMUM) {
			String pagina = PAD.matcher(verzoek.getServletPath()).replaceFirst("$1");
			antwoord.sendRedirect(verzoek.getContextPath() + pagina + "?teGroot");
			return;
		}
		keten.doFilter(verzoek, antwoord);
	}

}
