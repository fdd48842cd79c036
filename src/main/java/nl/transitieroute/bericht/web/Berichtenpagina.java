package nl.transitieroute.bericht.web;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.bericht.Berichtinstellingen;
import nl.transitieroute.bericht.Voorkeur;
import nl.transitieroute.bericht.Voorkeuren;
import nl.transitieroute.bericht.Webadres;
import nl.transitieroute.bericht.agenda.Agendasleutels;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody wants to get by mail, and the address of his calendar. */
@Controller
@RequestMapping("/berichten")
class Berichtenpagina {

	private final Voorkeuren voorkeuren;

	private final Agendasleutels sleutels;

	private final Organisaties organisaties;

	private final Webadres webadres;

	private final Berichtinstellingen instellingen;

	Berichtenpagina(Voorkeuren voorkeuren, Agendasleutels sleutels, Organisaties organisaties, Webadres webadres,
			Berichtinstellingen instellingen) {
		this.voorkeuren = voorkeuren;
		this.sleutels = sleutels;
		this.organisaties = organisaties;
		this.webadres = webadres;
		this.instellingen = instellingen;
	}

	@GetMapping
	String toon(@AuthenticationPrincipal Aangemelde wie, Model model) {
		model.addAttribute("wie", wie);
		model.addAttribute("adres", this.organisaties.medewerker(wie.id()).map(Medewerker::email).orElse(null));
		model.addAttribute("voorkeur", this.voorkeuren.van(wie.id()));
		model.addAttribute("gewoonUur", this.instellingen.overzichtUur());
		model.addAttribute("versturen", this.instellingen.versturen());
		this.sleutels.gebruik(wie.id()).ifPresent((gebruik) -> {
			model.addAttribute("agendaSinds", Moment.van(gebruik.gemaaktOp()));
			model.addAttribute("agendaGebruikt",
					(gebruik.gebruiktOp() != null) ? Moment.van(gebruik.gebruiktOp()) : null);
		});
		return "berichten";
	}

	@PostMapping
	String bewaar(@AuthenticationPrincipal Aangemelde wie, @RequestParam(defaultValue = "false") boolean overzicht,
			@RequestParam(required = false) Integer uur, @RequestParam(defaultValue = "false") boolean uitnodigingen,
			RedirectAttributes terug) {
		try {
			this.voorkeuren.bewaar(wie.id(), new Voorkeur(overzicht, uur, uitnodigingen));
			terug.addFlashAttribute("gelukt", "Je keuze is bewaard.");
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		return "redirect:/berichten";
	}

	/** The address is shown once, on the page that follows, and cannot be asked again. */
	@PostMapping("/agenda")
	String maakAgenda(@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		terug.addFlashAttribute("agendaAdres",
				this.webadres.pagina("/agenda/" + this.sleutels.maak(wie.id()) + ".ics"));
		return "redirect:/berichten";
	}

	@PostMapping("/agenda/intrekken")
	String trekAgendaIn(@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		this.sleutels.trekIn(wie.id());
		terug.addFlashAttribute("gelukt", "De link werkt niet meer.");
		return "redirect:/berichten";
	}

}
