package nl.transitieroute.aanmelden;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import nl.transitieroute.aanmelden.oidc.OidcAanmelding;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * After signing out here: on to the provider where the person signed in, so that the next
 * one at this screen does not walk in with his account.
 */
@Controller
class Uitgelogd {

	static final String PAD = "/uitgelogd";

	private static final String ADRES = Uitgelogd.class.getName() + ".adres";

	private final OidcAanmelding aanbieders;

	Uitgelogd(OidcAanmelding aanbieders) {
		this.aanbieders = aanbieders;
	}

	/** Tasklist asks in the background and then opens {@value #PAD} itself. */
	LogoutSuccessHandler daarna() {
		return (HttpServletRequest verzoek, HttpServletResponse antwoord, Authentication wie) -> {
			String adres = this.aanbieders.uitlogadres(verzoek, wie);
			if (adres != null) {
				verzoek.getSession().setAttribute(ADRES, adres);
			}
			if (Beveiliging.WEBAPP_API.matches(verzoek)) {
				antwoord.setStatus(HttpServletResponse.SC_NO_CONTENT);
			}
			else {
				antwoord.sendRedirect(verzoek.getContextPath() + PAD);
			}
		};
	}

	/**
	 * Not by a redirect of the form itself: a page of ours may post to nobody else.
	 */
	@GetMapping(PAD)
	String verder(HttpServletRequest verzoek, HttpServletResponse antwoord, Model model) {
		HttpSession sessie = verzoek.getSession(false);
		Object adres = (sessie != null) ? sessie.getAttribute(ADRES) : null;
		if (adres == null) {
			return "redirect:/inloggen?uitgelogd";
		}
		sessie.invalidate();
		antwoord.setHeader("Refresh", "0; url=" + adres);
		model.addAttribute("adres", adres);
		return "uitgelogd";
	}

}
