package nl.transitieroute.noodinzage;

import java.util.List;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.route.GeenToegang;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Breaking the glass: asking, what is open now, and ending it early. */
@Controller
class Noodinzagepagina {

	private final Noodinzagen noodinzagen;

	Noodinzagepagina(Noodinzagen noodinzagen) {
		this.noodinzagen = noodinzagen;
	}

	@GetMapping("/noodinzage")
	String toon(@AuthenticationPrincipal Aangemelde wie, Model model) {
		if (!this.noodinzagen.mag(wie.id())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		List<Noodinzage> alle = this.noodinzagen.van(wie.id());
		model.addAttribute("wie", wie);
		model.addAttribute("uren", this.noodinzagen.uren());
		model.addAttribute("lopend", alle.stream().filter(this.noodinzagen::loopt).map(Regel::van).toList());
		model.addAttribute("voorbij",
				alle.stream().filter((noodinzage) -> !this.noodinzagen.loopt(noodinzage)).map(Regel::van).toList());
		return "noodinzage";
	}

	@PostMapping("/noodinzage")
	String begin(@AuthenticationPrincipal Aangemelde wie, @RequestParam(defaultValue = "") String nummer,
			@RequestParam(defaultValue = "") String reden, RedirectAttributes terug) {
		try {
			Noodinzage noodinzage = this.noodinzagen.begin(wie.id(), nummer, reden);
			terug.addAttribute("nummer", noodinzage.nummer());
			return "redirect:/dossier/{nummer}";
		}
		catch (GeenToegang ex) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
			terug.addFlashAttribute("invoer", Map.of("nummer", nummer, "reden", reden));
			return "redirect:/noodinzage";
		}
	}

	@PostMapping("/noodinzage/{id}/beeindigen")
	String beeindig(@AuthenticationPrincipal Aangemelde wie, @PathVariable long id, RedirectAttributes terug) {
		try {
			this.noodinzagen.beeindig(wie.id(), id);
			terug.addFlashAttribute("gelukt", "De noodinzage is beëindigd.");
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		return "redirect:/noodinzage";
	}

	/** One of them on the page. */
	record Regel(long id, String nummer, String begonnen, String tot, String reden) {

		static Regel van(Noodinzage noodinzage) {
			return new Regel(noodinzage.id(), noodinzage.nummer(), Noodtijd.moment(noodinzage.begonnenOp()),
					Noodtijd.moment(noodinzage.tot()), noodinzage.reden());
		}

	}

}
