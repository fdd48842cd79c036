package nl.transitieroute.inzage;

import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.nazorg.Contactmeldingen;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.verhuizing.Verhuizingen;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person reports on the dossier page: the same events as in the API. */
@Controller
@RequestMapping("/dossier/{nummer}")
class Meldingen {

	private final Toegang toegang;

	private final Gebeurtenissen gebeurtenissen;

	private final Verhuizingen verhuizingen;

	private final Contactmeldingen contactmeldingen;

	Meldingen(Toegang toegang, Gebeurtenissen gebeurtenissen, Verhuizingen verhuizingen,
			Contactmeldingen contactmeldingen) {
		this.toegang = toegang;
		this.gebeurtenissen = gebeurtenissen;
		this.verhuizingen = verhuizingen;
		this.contactmeldingen = contactmeldingen;
	}

	@PostMapping("/contact")
	String contact(@PathVariable String nummer, @RequestParam(defaultValue = "") String kanaal,
			@RequestParam(defaultValue = "") String telt, @RequestParam(defaultValue = "") String notitie,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		this.toegang.omTeMelden(nummer, wie);
		try {
			terug.addFlashAttribute("gelukt", this.contactmeldingen.legVast(nummer, kanaal, telt, notitie));
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
			terug.addFlashAttribute("invoer",
					Map.of("contactNotitie", notitie, "contactTelt", telt, "contactKanaal", kanaal));
		}
		terug.addAttribute("nummer", nummer);
		return "redirect:/dossier/{nummer}";
	}

	@PostMapping("/uitval")
	String uitval(@PathVariable String nummer, @RequestParam String reden, @AuthenticationPrincipal Aangemelde wie,
			RedirectAttributes terug) {
		return meld(nummer, wie, terug, Map.of("uitvalReden", reden),
				"De uitval is gemeld. De contactpersoon heeft de taak om dit met de jongere te bespreken.",
				() -> this.gebeurtenissen.meldUitval(nummer, reden));
	}

	@PostMapping("/pauze")
	String pauze(@PathVariable String nummer, @RequestParam String reden,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate tot,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return meld(nummer, wie, terug, Map.of("pauzeReden", reden),
				"De route staat stil. Op de afgesproken dag krijgt de contactpersoon de taak om haar op te pakken.",
				() -> this.gebeurtenissen.pauzeer(nummer, reden, tot));
	}

	@PostMapping("/hervatten")
	String hervatten(@PathVariable String nummer, @AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return meld(nummer, wie, terug, Map.of(),
				"De contactpersoon heeft nu de taak om het hervatten met de jongere te bespreken.",
				() -> this.gebeurtenissen.vraagHervatten(nummer));
	}

	@PostMapping("/hulpvraag")
	String hulpvraag(@PathVariable String nummer, @RequestParam String vraag, @RequestParam String vraagsteller,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return meld(nummer, wie, terug, Map.of("hulpVraag", vraag, "hulpVraagsteller", vraagsteller),
				"De hulpvraag is vastgelegd. De contactpersoon neemt binnen enkele werkdagen contact op.",
				() -> this.gebeurtenissen.stelHulpvraag(nummer, vraag, vraagsteller));
	}

	@PostMapping("/baanverlies")
	String baanverlies(@PathVariable String nummer, @RequestParam String melding,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return meld(nummer, wie, terug, Map.of("baanverlies", melding),
				"Gemeld. De contacten worden weer intensief en er is een taak om hulp te regelen.",
				() -> this.gebeurtenissen.meldBaanverlies(nummer, melding));
	}

	@PostMapping("/contactpersoon")
	String contactpersoon(@PathVariable String nummer, @RequestParam(defaultValue = "") String opvolger,
			@RequestParam String reden, @AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return meld(nummer, wie, terug, Map.of("wisselReden", reden), "De wissel van contactpersoon is gevraagd.",
				() -> this.gebeurtenissen.wisselContactpersoon(nummer, opvolger.isBlank() ? null : opvolger, null,
						reden));
	}

	@PostMapping("/verhuizing")
	String verhuizing(@PathVariable String nummer, @RequestParam(defaultValue = "") String gemeente,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate datum,
			@RequestParam(defaultValue = "") String toelichting, @AuthenticationPrincipal Aangemelde wie,
			RedirectAttributes terug) {
		return meld(nummer, wie, terug, Map.of("verhuizing", toelichting),
				"De verhuizing is gemeld. De contactpersoon bespreekt met de jongere wat er verandert.",
				() -> this.verhuizingen.meld(nummer, gemeente, datum, toelichting));
	}

	@PostMapping("/diploma")
	String diploma(@PathVariable String nummer, @AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return meld(nummer, wie, terug, Map.of(),
				"Het diploma is gemeld. De contactpersoon heeft de taak om de afronding vast te leggen.",
				() -> this.gebeurtenissen.meldDiploma(nummer));
	}

	@PostMapping("/einddatum")
	String einddatum(@PathVariable String nummer, @RequestParam String reden,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate datum,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return meld(nummer, wie, terug, Map.of("einddatumReden", reden),
				"De verwachte einddatum is gewijzigd; wat gepland was schuift mee.",
				() -> this.gebeurtenissen.wijzigEinddatum(nummer, datum, reden));
	}

	@PostMapping("/overdracht-intrekken")
	String overdrachtIntrekken(@PathVariable String nummer, @RequestParam String reden,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return meld(nummer, wie, terug, Map.of("intrekReden", reden),
				"De overdracht is ingetrokken. De contactpersoon kiest opnieuw wie verdergaat.",
				() -> this.gebeurtenissen.trekOverdrachtIn(nummer, reden));
	}

	private String meld(String nummer, Aangemelde wie, RedirectAttributes terug, Map<String, String> invoer,
			String gelukt, Runnable melding) {
		this.toegang.omTeMelden(nummer, wie);
		try {
			melding.run();
			terug.addFlashAttribute("gelukt", gelukt);
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
			terug.addFlashAttribute("invoer", invoer);
		}
		terug.addAttribute("nummer", nummer);
		return "redirect:/dossier/{nummer}";
	}

}
