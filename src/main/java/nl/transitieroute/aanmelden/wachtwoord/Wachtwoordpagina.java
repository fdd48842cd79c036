package nl.transitieroute.aanmelden.wachtwoord;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.aanmelden.Accounts;

import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own password. Also where a one-time password leads, and nowhere else. */
@Controller
class Wachtwoordpagina {

	private final Wachtwoorden wachtwoorden;

	private final Accounts accounts;

	private final SecurityContextRepository sessies = new HttpSessionSecurityContextRepository();

	Wachtwoordpagina(Wachtwoorden wachtwoorden, Accounts accounts) {
		this.wachtwoorden = wachtwoorden;
		this.accounts = accounts;
	}

	@GetMapping("/wachtwoord")
	String toon(@AuthenticationPrincipal Aangemelde wie, Model model) {
		model.addAttribute("wie", wie);
		model.addAttribute("heeftWachtwoord", this.accounts.zoekMetWachtwoord(wie.id()).isPresent());
		return "wachtwoord";
	}

	@PostMapping("/wachtwoord")
	String wijzig(@AuthenticationPrincipal Aangemelde wie, @RequestParam String oud, @RequestParam String nieuw,
			@RequestParam String nogmaals, HttpServletRequest verzoek, HttpServletResponse antwoord, Model model) {
		try {
			this.wachtwoorden.wijzig(wie.id(), verzoek.getRemoteAddr(), oud, nieuw, nogmaals);
			blijf(wie, verzoek, antwoord);
			return "redirect:/wachtwoord?gewijzigd";
		}
		catch (Weigering ex) {
			model.addAttribute("fout", ex.getMessage());
		}
		catch (TeVaakGeprobeerd ex) {
			antwoord.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			model.addAttribute("fout", "Je oude wachtwoord is te vaak verkeerd ingevuld. Wacht "
					+ TeVaak.minuten(ex.wacht()) + " en probeer het dan nog eens.");
		}
		return toon(wie, model);
	}

	/** This session goes on as one with the new password, under another name. */
	private void blijf(Aangemelde wie, HttpServletRequest verzoek, HttpServletResponse antwoord) {
		verzoek.changeSessionId();
		Aangemelde nieuw = this.accounts.zonderWachtwoord(wie.id());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(nieuw, null, nieuw.getAuthorities()));
		SecurityContextHolder.setContext(context);
		this.sessies.saveContext(context, verzoek, antwoord);
	}

}
