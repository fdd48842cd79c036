package nl.transitieroute.overzicht;

import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.route.Dossierdeur;
import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.route.RouteNietGevonden;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who guides the youth passes his request on to the FG, from the dossier page. */
@Controller
class Inzageverzoekmelding {

	private final Dossierdeur deur;

	private final Inzageverzoeken verzoeken;

	Inzageverzoekmelding(Dossierdeur deur, Inzageverzoeken verzoeken) {
		this.deur = deur;
		this.verzoeken = verzoeken;
	}

	@PostMapping("/dossier/{nummer}/inzageverzoek")
	String leg(@PathVariable String nummer,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate gevraagdOp,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		this.deur.omTeMelden(nummer, wie.id());
		try {
			this.verzoeken.leg(nummer, gevraagdOp);
			terug.addFlashAttribute("gelukt",
					"Het verzoek ligt bij de FG. Die geeft de jongere binnen een maand het overzicht.");
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		terug.addAttribute("nummer", nummer);
		return "redirect:/dossier/{nummer}";
	}

	@ExceptionHandler({ RouteNietGevonden.class, GeenToegang.class })
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String geenToegang() {
		return "error/403";
	}

}
