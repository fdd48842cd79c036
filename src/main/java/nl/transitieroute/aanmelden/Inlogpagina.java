package nl.transitieroute.aanmelden;

import java.util.List;

import nl.transitieroute.aanmelden.oidc.OidcAanmelding;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page where everybody signs in, and the front door behind it. */
@Controller
class Inlogpagina {

	private static final List<String> BEHEER = List.of("procesbeheerder", "functioneelbeheerder", "fg", "manager");

	private final OidcAanmelding aanbieders;

	Inlogpagina(OidcAanmelding aanbieders) {
		this.aanbieders = aanbieders;
	}

	@GetMapping("/inloggen")
	String inloggen(@AuthenticationPrincipal Aangemelde wie, Model model) {
		model.addAttribute("knoppen", this.aanbieders.knoppen());
		model.addAttribute("metWachtwoord", this.aanbieders.metWachtwoord());
		return (wie == null) ? "inloggen" : "redirect:/";
	}

	/**
	 * To the task list; who works on no route starts at the page that shows what he has,
	 * and FG, manager and functioneel beheerder at their own.
	 */
	@GetMapping("/")
	String voordeur(@AuthenticationPrincipal Aangemelde wie) {
		boolean beheer = wie.rollen().stream().allMatch(BEHEER::contains);
		if (beheer && wie.heeftRol("fg")) {
			return "redirect:/fg";
		}
		if (beheer && wie.heeftRol("manager")) {
			return "redirect:/cijfers";
		}
		if (beheer && wie.heeftRol("functioneelbeheerder")) {
			return "redirect:/beheer/medewerkers";
		}
		return "redirect:/camunda/app/" + (beheer ? "welcome" : "tasklist") + "/default/";
	}

}
