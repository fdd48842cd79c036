package nl.transitieroute.aanmelden.grens;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.transitieroute.aanmelden.wachtwoord.TeVaak;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds up who comes too often, before a password is hashed or a question goes to the
 * database. The address is the one of the caller, or of the proxy unless
 * {@code server.forward-headers-strategy} says that the proxy may be believed.
 */
class Tempogrens extends OncePerRequestFilter {

	/** A calendar program looks once an hour; a person who tries looks a few times. */
	private static final int PER_AGENDA = 20;

	private final Tempo inloggen;

	private final Tempo apiPerAdres;

	private final Tempo apiPerAccount;

	private final Tempo agendaPerAdres;

	private final Tempo agenda;

	Tempogrens(Grenzen grenzen) {
		this.agendaPerAdres = new Tempo(grenzen.agendaPerAdres());
		this.agenda = new Tempo(PER_AGENDA);
		this.inloggen = new Tempo(grenzen.inloggenPerAdres());
		this.apiPerAdres = new Tempo(grenzen.apiPerAdres());
		this.apiPerAccount = new Tempo(grenzen.apiPerAccount());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
			throws ServletException, IOException {
		String pad = verzoek.getServletPath();
		if (pad.startsWith("/api/")) {
			Duration wacht = this.apiPerAdres.wacht(verzoek.getRemoteAddr());
			if (wacht.isZero()) {
				wacht = this.apiPerAccount.wacht(verzoek.getRemoteAddr() + ' ' + account(verzoek));
			}
			if (!wacht.isZero()) {
				TeVaak.meldJson(antwoord, wacht);
				return;
			}
		}
		else if (pad.startsWith("/agenda/")) {
			Duration wacht = this.agendaPerAdres.wacht(verzoek.getRemoteAddr());
			if (wacht.isZero()) {
				wacht = this.agenda.wacht(pad);
			}
			if (!wacht.isZero()) {
				TeVaak.meldPagina(verzoek, antwoord, wacht);
				return;
			}
		}
		else if (pad.startsWith("/inloggen/") || "POST".equals(verzoek.getMethod()) && pad.equals("/inloggen")) {
			Duration wacht = this.inloggen.wacht(verzoek.getRemoteAddr());
			if (!wacht.isZero()) {
				TeVaak.meldPagina(verzoek, antwoord, wacht);
				return;
			}
		}
		keten.doFilter(verzoek, antwoord);
	}

	private static String account(HttpServletRequest verzoek) {
		String kop = verzoek.getHeader(HttpHeaders.AUTHORIZATION);
		if (kop == null || !kop.regionMatches(true, 0, "Basic ", 0, "Basic ".length())) {
			return "";
		}
		try {
			String naam = new String(Base64.getDecoder().decode(kop.substring("Basic ".length()).strip()),
					StandardCharsets.UTF_8);
			return naam.split(":", 2)[0].toLowerCase(Locale.ROOT);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
