package nl.transitieroute.warmeoverdracht;

import java.util.List;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.document.Documenten;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.RouteNietGevonden;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The overgangsdocument as PDF, and its correction. */
@Controller
@RequestMapping("/dossier/{nummer}/overgangsdocument")
class Overgangsdocumentpagina {

	private final Overgangsdocumentdeur deur;

	private final Overgangsdocumenten overgangsdocumenten;

	private final Organisaties organisaties;

	private final Documenten documenten;

	Overgangsdocumentpagina(Overgangsdocumentdeur deur, Overgangsdocumenten overgangsdocumenten,
			Organisaties organisaties, Documenten documenten) {
		this.deur = deur;
		this.overgangsdocumenten = overgangsdocumenten;
		this.organisaties = organisaties;
		this.documenten = documenten;
	}

	@GetMapping("/{versie:\\d{1,6}}.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String nummer, @PathVariable int versie,
			@AuthenticationPrincipal Aangemelde wie) {
		Overgangsdocument document = this.deur.open(nummer, versie, wie.id());
		byte[] pdf = this.documenten.pdf("overgangsdocument",
				Map.of("document", document, "nummer", nummer, "door",
						this.organisaties.medewerker(document.opgesteldDoor())
							.map(Medewerker::naam)
							.orElse(document.opgesteldDoor())));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("overgangsdocument-" + nummer + "-" + versie + ".pdf")
						.build()
						.toString())
			.body(pdf);
	}

	@GetMapping("/verbeteren")
	String toon(@PathVariable String nummer, @AuthenticationPrincipal Aangemelde wie, Model model) {
		Route route = this.deur.omTeVerbeteren(nummer, wie.id());
		int laatste = this.overgangsdocumenten.van(route)
			.stream()
			.mapToInt(Overgangsdocument::versie)
			.max()
			.orElseThrow(RouteNietGevonden::new);
		model.addAttribute("wie", wie);
		model.addAttribute("nummer", nummer);
		model.addAttribute("document", this.deur.open(nummer, laatste, wie.id()));
		return "overgangsdocument";
	}

	@PostMapping("/verbeteren")
	String verbeter(@PathVariable String nummer, @RequestParam int versie, @RequestParam String reden,
			@RequestParam MultiValueMap<String, String> velden, @AuthenticationPrincipal Aangemelde wie,
			RedirectAttributes terug) {
		Route route = this.deur.omTeVerbeteren(nummer, wie.id());
		terug.addAttribute("nummer", nummer);
		try {
			int nieuw = this.overgangsdocumenten.verbeter(route, versie, velden.getOrDefault("antwoord", List.of()),
					reden);
			terug.addFlashAttribute("gelukt", "Versie " + nieuw + " van het overgangsdocument is gemaakt.");
			return "redirect:/dossier/{nummer}";
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
			return "redirect:/dossier/{nummer}/overgangsdocument/verbeteren";
		}
	}

	@ExceptionHandler(RouteNietGevonden.class)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String geenToegang() {
		return "error/403";
	}

}
