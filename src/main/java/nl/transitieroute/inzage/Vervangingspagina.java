package nl.transitieroute.inzage;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tasks of who is away, for the stand-in. */
@Controller
@RequestMapping("/vervanging")
class Vervangingspagina {

	private final Vervangingen vervangingen;

	Vervangingspagina(Vervangingen vervangingen) {
		this.vervangingen = vervangingen;
	}

	@GetMapping
	String toon(@AuthenticationPrincipal Aangemelde wie, Model model) {
		model.addAttribute("wie", wie);
		model.addAttribute("vervangt", this.vervangingen.wie(wie));
		model.addAttribute("taken", this.vervangingen.taken(wie));
		return "vervanging";
	}

	@PostMapping
	String neemOver(@AuthenticationPrincipal Aangemelde wie, @RequestParam String taak, RedirectAttributes terug) {
		try {
			this.vervangingen.neemOver(wie, taak);
			terug.addFlashAttribute("gelukt", "De taak staat nu in de takenlijst bij Mijn taken.");
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		return "redirect:/vervanging";
	}

}
