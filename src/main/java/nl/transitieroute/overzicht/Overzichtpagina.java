package nl.transitieroute.overzicht;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.document.Documenten;
import nl.transitieroute.fg.FgToegang;
import nl.transitieroute.inzagelog.Inkijk;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.TeLaat;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The FG answers youths who ask what is kept of them. The overview holds what every party
 * wrote, which none of the parties may read of the others: so the FG makes it, only while
 * a request is open, and the dossier and the access log say that he did.
 */
@Controller
class Overzichtpagina {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm",
			Locale.forLanguageTag("nl-NL"));

	private static final String GROND = "verzoek van de jongere om inzage (AVG art. 15)";

	private final Overzichten overzichten;

	private final Inzageverzoeken verzoeken;

	private final Routes routes;

	private final Jongeren jongeren;

	private final Documenten documenten;

	private final Inzagelog log;

	private final FgToegang fg;

	private final TeLaat teLaat;

	private final ObjectWriter json;

	Overzichtpagina(Overzichten overzichten, Inzageverzoeken verzoeken, Routes routes, Jongeren jongeren,
			Documenten documenten, Inzagelog log, FgToegang fg, TeLaat teLaat, ObjectMapper json) {
		this.overzichten = overzichten;
		this.verzoeken = verzoeken;
		this.routes = routes;
		this.jongeren = jongeren;
		this.documenten = documenten;
		this.log = log;
		this.fg = fg;
		this.teLaat = teLaat;
		this.json = json.writerWithDefaultPrettyPrinter();
	}

	@GetMapping("/fg/inzageverzoeken")
	String toon(@AuthenticationPrincipal Aangemelde wie, Model model) {
		this.fg.eis(wie);
		model.addAttribute("wie", wie);
		model.addAttribute("verzoeken", this.verzoeken.open());
		model.addAttribute("teLaat", this.teLaat);
		return "inzageverzoeken";
	}

	@PostMapping("/fg/inzageverzoeken")
	String leg(@RequestParam String nummer,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate gevraagdOp,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return doe(wie, terug, () -> this.verzoeken.leg(nummer.strip(), gevraagdOp), "Het verzoek staat op de lijst.");
	}

	@PostMapping("/fg/inzageverzoeken/{id}/afgehandeld")
	String handelAf(@PathVariable long id, @AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return doe(wie, terug, () -> this.verzoeken.handelAf(id), "Het verzoek is afgehandeld.");
	}

	@GetMapping("/dossier/{nummer}/overzicht.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String nummer, @AuthenticationPrincipal Aangemelde wie) {
		Route route = open(nummer, wie, "PDF");
		Overzicht overzicht = this.overzichten.van(route);
		byte[] pdf = this.documenten.pdf("overzicht",
				Map.of("jongere", this.jongeren.metId(route.jongereId()).weergavenaam(), "gemaakt",
						MOMENT.format(overzicht.gemaakt()), "overzicht", overzicht));
		return bijlage(nummer + ".pdf", MediaType.APPLICATION_PDF, pdf);
	}

	@GetMapping("/dossier/{nummer}/overzicht.json")
	ResponseEntity<byte[]> json(@PathVariable String nummer, @AuthenticationPrincipal Aangemelde wie)
			throws JsonProcessingException {
		Route route = open(nummer, wie, "JSON");
		return bijlage(nummer + ".json", MediaType.APPLICATION_JSON,
				this.json.writeValueAsBytes(this.overzichten.van(route)));
	}

	/** For nobody but the FG, and only while the youth waits for an answer. */
	private Route open(String nummer, Aangemelde wie, String vorm) {
		Route route = this.routes.zoek(nummer).orElse(null);
		boolean mag = route != null && this.verzoeken.staatOpen(route);
		try {
			this.fg.eis(wie);
		}
		catch (ResponseStatusException ex) {
			mag = false;
		}
		this.log.noteer(new Inkijk((route != null) ? route.id() : null, wie.id(), Inzagelog.DOCUMENT,
				"overzicht voor de jongere (" + vorm + ")", mag ? GROND : null));
		if (!mag) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		this.verzoeken.gemaakt(route, vorm);
		return route;
	}

	private static ResponseEntity<byte[]> bijlage(String naam, MediaType soort, byte[] inhoud) {
		return ResponseEntity.ok()
			.contentType(soort)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("overzicht-" + naam).build().toString())
			.body(inhoud);
	}

	private String doe(Aangemelde wie, RedirectAttributes terug, Runnable werk, String gelukt) {
		this.fg.eis(wie);
		try {
			werk.run();
			terug.addFlashAttribute("gelukt", gelukt);
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		return "redirect:/fg/inzageverzoeken";
	}

}
