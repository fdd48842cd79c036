package nl.transitieroute.gebeurtenis.web;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.route.Dossierdeur;
import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.RouteNietGevonden;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The regisseur mends a death that was reported by mistake. */
@Controller
class Herstelpagina {

	private final Dossierdeur deur;

	private final Gebeurtenissen gebeurtenissen;

	Herstelpagina(Dossierdeur deur, Gebeurtenissen gebeurtenissen) {
		this.deur = deur;
		this.gebeurtenissen = gebeurtenissen;
	}

	@PostMapping("/dossier/{nummer}/overlijden/herstellen")
	String herstel(@PathVariable String nummer, @RequestParam(defaultValue = "") String contactpersoon,
			@RequestParam(defaultValue = "") String reden, @AuthenticationPrincipal Aangemelde wie,
			RedirectAttributes terug) {
		Route route = this.deur.openStand(nummer, wie.id(), Inzagelog.DOSSIER, "overlijden herstellen").route();
		if (!wie.organisatieId().equals(route.regieId()) || !wie.heeftRol("regisseur")) {
			throw new GeenToegang();
		}
		try {
			this.gebeurtenissen.herstelOverlijden(nummer, contactpersoon, reden);
			terug.addFlashAttribute("gelukt", "De route loopt weer, met haar hele dossier. De contactpersoon heeft de "
					+ "taak om de jongere te bellen.");
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
