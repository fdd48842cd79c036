package nl.transitieroute.aanmelden.oidc;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.transitieroute.aanmelden.oidc.GeenToelating.Reden;

import org.springframework.web.filter.OncePerRequestFilter;

/** Tells in words that a provider does not answer, before somebody is sent there. */
class Bereikbaarheid extends OncePerRequestFilter {

	private final Registraties registraties;

	Bereikbaarheid(Registraties registraties) {
		this.registraties = registraties;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest verzoek) {
		return !verzoek.getServletPath().startsWith(OidcAanmelding.HEEN + "/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
			throws ServletException, IOException {
		String id = verzoek.getServletPath().substring(OidcAanmelding.HEEN.length() + 1);
		if (this.registraties.isBereikbaar(id)) {
			keten.doFilter(verzoek, antwoord);
		}
		else {
			antwoord.sendRedirect(OidcAanmelding.geenToegang(verzoek, Reden.ONBEREIKBAAR, id));
		}
	}

}
