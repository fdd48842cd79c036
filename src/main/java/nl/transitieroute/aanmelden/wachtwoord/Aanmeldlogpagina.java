package nl.transitieroute.aanmelden.wachtwoord;

import nl.transitieroute.aanmelden.Aangemelde;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who came in, and who opened whose way in. Also for the FG: a one-time password lets the
 * one who made it in under another name, and this is where that shows.
 */
@Controller
class Aanmeldlogpagina {

	private final Aanmeldlogboek logboek;

	Aanmeldlogpagina(Aanmeldlogboek logboek) {
		this.logboek = logboek;
	}

	@GetMapping("/beheer/aanmeldlogboek")
	String toon(@AuthenticationPrincipal Aangemelde wie, @RequestParam(defaultValue = "") String zoek,
			@RequestParam(defaultValue = "false") boolean ookInloggen, Model model) {
		model.addAttribute("wie", wie);
		model.addAttribute("zoek", zoek);
		model.addAttribute("ookInloggen", ookInloggen);
		model.addAttribute("regels", this.logboek.lees(zoek, ookInloggen));
		model.addAttribute("meeste", Aanmeldlogboek.MEESTE);
		return "aanmeldlogboek";
	}

}
