package nl.transitieroute.vernietiging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.document.Documenten;
import nl.transitieroute.fg.FgToegang;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The destruction list: the FG judges what is due, keeps it or lets it go, and answers a
 * youth who asks for erasure. Route numbers only, no names: the FG reads no dossiers.
 */
@Controller
@RequestMapping("/fg/vernietiging")
class Vernietigingspagina {

	private final Vernietigingslijst lijst;

	private final Vernietigingen vernietigingen;

	private final Uitstellen uitstellen;

	private final Verklaringen verklaringen;

	private final Documenten documenten;

	private final FgToegang fg;

	Vernietigingspagina(Vernietigingslijst lijst, Vernietigingen vernietigingen, Uitstellen uitstellen,
			Verklaringen verklaringen, Documenten documenten, FgToegang fg) {
		this.lijst = lijst;
		this.vernietigingen = vernietigingen;
		this.uitstellen = uitstellen;
		this.verklaringen = verklaringen;
		this.documenten = documenten;
		this.fg = fg;
	}

	@GetMapping
	String toon(@AuthenticationPrincipal Aangemelde wie, Model model) {
		this.fg.eis(wie);
		model.addAttribute("wie", wie);
		model.addAttribute("voorstellen", this.lijst.verlopen());
		model.addAttribute("blad", Vernietigingslijst.BLAD);
		model.addAttribute("uitgesteld", this.uitstellen.lopend());
		model.addAttribute("nogTeDoen", this.vernietigingen.nogTeDoen());
		model.addAttribute("verklaringen", this.verklaringen.alle());
		return "vernietiging";
	}

	@PostMapping("/goedkeuren")
	String keurGoed(@RequestParam(defaultValue = "") List<String> keuze,
			@RequestParam(defaultValue = "false") boolean beoordeeld, @AuthenticationPrincipal Aangemelde wie,
			RedirectAttributes terug) {
		return doe(wie, terug, () -> {
			if (!beoordeeld) {
				throw new Weigering("Vink aan dat je de gekozen regels hebt beoordeeld. Vernietigen kan niet terug.");
			}
			return gedaan(this.vernietigingen.keurGoed(keuze));
		});
	}

	@PostMapping("/aanhouden")
	String houdAan(@RequestParam String keuze, @RequestParam(defaultValue = "") String reden,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate tot,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return doe(wie, terug, () -> {
			this.vernietigingen.houdAan(keuze, reden, tot);
			return "Dit blijft bewaard tot de gekozen dag en komt dan terug op de lijst.";
		});
	}

	@PostMapping("/verzoek")
	String verzoek(@RequestParam String nummer,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate gevraagdOp,
			@RequestParam(defaultValue = "") String besluit, @RequestParam(defaultValue = "") String reden,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return doe(wie, terug, () -> switch (besluit) {
			case "vernietigen" -> gedaan(this.vernietigingen.opVerzoek(nummer.strip(), gevraagdOp));
			case "weigeren" -> {
				this.vernietigingen.weigerVerzoek(nummer.strip(), gevraagdOp, reden);
				yield "De weigering staat met de reden in het dossier. Laat de jongere weten waarom, en dat hij een "
						+ "klacht kan indienen bij de Autoriteit Persoonsgegevens.";
			}
			default -> throw new Weigering("Kies of je het verzoek inwilligt of weigert.");
		});
	}

	@PostMapping("/verder")
	String verder(@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return doe(wie, terug, () -> {
			this.vernietigingen.gaVerder();
			return (this.vernietigingen.nogTeDoen() == 0) ? "Alles wat was goedgekeurd, is nu vernietigd."
					: "Een deel wacht nog: daar staat werk in open. Laat de contactpersoon dat eerst afronden.";
		});
	}

	@GetMapping("/{nummer:V-[0-9]+-[0-9]+}.pdf")
	ResponseEntity<byte[]> verklaring(@PathVariable String nummer, @AuthenticationPrincipal Aangemelde wie) {
		this.fg.eis(wie);
		return this.verklaringen.met(nummer)
			.map((verklaring) -> ResponseEntity.ok()
				.contentType(MediaType.APPLICATION_PDF)
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename("vernietiging-" + nummer + ".pdf").build().toString())
				.body(this.documenten.pdf("verklaring", Map.of("verklaring", verklaring))))
			.orElse(ResponseEntity.notFound().build());
	}

	private String doe(Aangemelde wie, RedirectAttributes terug, Supplier<String> werk) {
		this.fg.eis(wie);
		try {
			terug.addFlashAttribute("gelukt", werk.get());
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		return "redirect:/fg/vernietiging";
	}

	private String gedaan(String nummer) {
		return (this.vernietigingen.nogTeDoen() == 0) ? "Vernietigd. De verklaring is " + nummer + "."
				: "Goedgekeurd als " + nummer + ". Een deel wacht nog: kies \"Ga verder\".";
	}

}
