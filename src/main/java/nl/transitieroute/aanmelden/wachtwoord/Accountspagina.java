package nl.transitieroute.aanmelden.wachtwoord;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Who can sign in, for the functional administrator: one-time passwords and closed
 * accounts. What a person may do is settled in the directory, not here.
 */
@Controller
class Accountspagina {

	private final Accountlijst lijst;

	private final Wachtwoorden wachtwoorden;

	Accountspagina(Accountlijst lijst, Wachtwoorden wachtwoorden) {
		this.lijst = lijst;
		this.wachtwoorden = wachtwoorden;
	}

	@GetMapping("/beheer/accounts")
	String toon(@AuthenticationPrincipal Aangemelde wie, @RequestParam(defaultValue = "") String zoek, Model model) {
		model.addAttribute("wie", wie);
		model.addAttribute("zoek", zoek);
		model.addAttribute("accounts", this.lijst.zoek(zoek));
		model.addAttribute("meeste", Accountlijst.MEESTE);
		return "accounts";
	}

	/** The password stands in this one answer; the page that follows has it no more. */
	@PostMapping("/beheer/accounts/{id}/eenmalig")
	String eenmalig(@AuthenticationPrincipal Aangemelde wie, @PathVariable String id, Model model) {
		try {
			model.addAttribute("eenmalig", this.wachtwoorden.eenmalig(id, wie.id()));
			model.addAttribute("voor", id);
		}
		catch (Weigering ex) {
			model.addAttribute("fout", ex.getMessage());
		}
		return toon(wie, id, model);
	}

	@PostMapping("/beheer/accounts/{id}/vrijgeven")
	String vrijgeven(@AuthenticationPrincipal Aangemelde wie, @PathVariable String id, Model model) {
		try {
			this.wachtwoorden.vrij(id, wie.id());
			model.addAttribute("vrij", id);
		}
		catch (Weigering ex) {
			model.addAttribute("fout", ex.getMessage());
		}
		return toon(wie, id, model);
	}

}
