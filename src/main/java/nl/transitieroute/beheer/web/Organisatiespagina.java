package nl.transitieroute.beheer.web;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.beheer.Beheerlog;
import nl.transitieroute.beheer.Organisatiebeheer;
import nl.transitieroute.organisatie.Organisaties;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations, and what was changed in the directory. */
@Controller
@RequestMapping("/beheer")
class Organisatiespagina {

	private static final int GETOOND = 200;

	private final Organisatiebeheer beheer;

	private final Organisaties organisaties;

	private final Beheerlog log;

	Organisatiespagina(Organisatiebeheer beheer, Organisaties organisaties, Beheerlog log) {
		this.beheer = beheer;
		this.organisaties = organisaties;
		this.log = log;
	}

	@GetMapping("/organisaties")
	String toon(@AuthenticationPrincipal Aangemelde wie, Model model) {
		Beheerpagina.alleenBeheerder(wie);
		model.addAttribute("wie", wie);
		model.addAttribute("organisaties", this.organisaties.alle());
		model.addAttribute("soorten", Organisatiebeheer.SOORTEN);
		model.addAttribute("vakantieregios", this.beheer.vakantieregios());
		return "beheer/organisaties";
	}

	@PostMapping("/organisaties")
	String bewaar(@AuthenticationPrincipal Aangemelde wie, @RequestParam String id,
			@RequestParam(defaultValue = "") String soort, @RequestParam String naam,
			@RequestParam(defaultValue = "") String regie, RedirectAttributes terug) {
		Beheerpagina.alleenBeheerder(wie);
		try {
			String gelukt = switch (this.beheer.bewaar(id, soort, naam, regie)) {
				case NIEUW -> "De organisatie is toegevoegd. Voeg nu medewerkers toe.";
				case GEWIJZIGD -> "De wijziging is bewaard.";
				case GELIJK -> "Er is niets veranderd.";
			};
			terug.addFlashAttribute("gelukt", gelukt);
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		return "redirect:/beheer/organisaties";
	}

	@PostMapping("/organisaties/{id}/vakantieregio")
	String kiesVakantieregio(@AuthenticationPrincipal Aangemelde wie, @PathVariable String id,
			@RequestParam(defaultValue = "") String regio, RedirectAttributes terug) {
		Beheerpagina.alleenBeheerder(wie);
		try {
			terug.addFlashAttribute("gelukt",
					this.beheer.kiesVakantieregio(id, regio)
							? "De schoolvakanties zijn gekozen. Ze gelden voor contacten die vanaf nu gepland worden."
							: "Er is niets veranderd.");
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		return "redirect:/beheer/organisaties";
	}

	@GetMapping("/logboek")
	String logboek(@AuthenticationPrincipal Aangemelde wie, Model model) {
		Beheerpagina.alleenBeheerder(wie);
		model.addAttribute("wie", wie);
		model.addAttribute("regels",
				this.log.laatste(GETOOND)
					.stream()
					.map((regel) -> new Regel(Moment.van(regel.moment()), regel))
					.toList());
		return "beheer/logboek";
	}

	record Regel(String wanneer, Beheerlog.Regel regel) {
	}

}
