package nl.transitieroute.aanmelden;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session holds what somebody could do when he signed in. It ends when that is no
 * longer so: he left, has other roles, works elsewhere or has another password; and after
 * a working day in any case. Looked up at every request, so it ends on every node at
 * once. With a one-time password it leads to a password of one's own and nowhere else.
 */
class Sessiebewaking extends OncePerRequestFilter {

	private final Accounts accounts;

	private final Duration langste;

	Sessiebewaking(Accounts accounts, Duration langste) {
		this.accounts = accounts;
		this.langste = langste;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest verzoek) {
		return Beveiliging.VASTE_BESTANDEN.matches(verzoek);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
			throws ServletException, IOException {
		Authentication sessie = SecurityContextHolder.getContext().getAuthentication();
		if (sessie == null || !(sessie.getPrincipal() instanceof Aangemelde wie)) {
			keten.doFilter(verzoek, antwoord);
		}
		else if (!geldtNog(wie)) {
			beeindig(verzoek, antwoord);
		}
		else if (wie.eenmaligTot() != null && !magMetEenmalig(verzoek)) {
			verwijs(verzoek, antwoord, "/wachtwoord", HttpStatus.FORBIDDEN);
		}
		else {
			keten.doFilter(verzoek, antwoord);
		}
	}

	private boolean geldtNog(Aangemelde wie) {
		Optional<Aangemelde> nu = this.accounts.zoek(wie.id());
		return wie.aangemeldOp().plus(this.langste).isAfter(Instant.now()) && nu
			.filter((account) -> account.isEnabled() && account.rollen().equals(wie.rollen())
					&& account.organisatieId().equals(wie.organisatieId())
					&& Objects.equals(account.wachtwoordOp(), wie.wachtwoordOp()))
			.isPresent();
	}

	private static boolean magMetEenmalig(HttpServletRequest verzoek) {
		return verzoek.getServletPath().equals("/wachtwoord") || Beveiliging.UITLOGGEN.matches(verzoek);
	}

	static void beeindig(HttpServletRequest verzoek, HttpServletResponse antwoord) throws IOException {
		SecurityContextHolder.clearContext();
		HttpSession sessie = verzoek.getSession(false);
		if (sessie != null) {
			sessie.invalidate();
		}
		verwijs(verzoek, antwoord, "/inloggen?beeindigd", HttpStatus.UNAUTHORIZED);
	}

	private static void verwijs(HttpServletRequest verzoek, HttpServletResponse antwoord, String pagina,
			HttpStatus voorTasklist) throws IOException {
		if (Beveiliging.WEBAPP_API.matches(verzoek)) {
			antwoord.setStatus(voorTasklist.value());
		}
		else {
			antwoord.sendRedirect(verzoek.getContextPath() + pagina);
		}
	}

}
