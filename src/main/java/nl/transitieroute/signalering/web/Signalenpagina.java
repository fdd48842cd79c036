package nl.transitieroute.signalering.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.lijst.OnleesbareLijst;
import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.signalering.Meldrecht;
import nl.transitieroute.signalering.lijst.Lijstimport;
import nl.transitieroute.signalering.lijst.Opdracht;
import nl.transitieroute.signalering.lijst.Signalenlijst;
import nl.transitieroute.signalering.lijst.Verslag;
import nl.transitieroute.signalering.lijst.Verslagen;
import nl.transitieroute.signalering.lijst.Voortgang;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/**
 * A school uploads its list and reads what became of it.
 */
@Controller
class Signalenpagina {

	/** More would keep the browser waiting for minutes; the command line has no limit. */
	static final int MAXIMUM_RIJEN = 2000;

	private final Meldrecht meldrecht;

	private final Lijstimport lijstimport;

	private final Verslagen verslagen;

	Signalenpagina(Meldrecht meldrecht, Lijstimport lijstimport, Verslagen verslagen) {
		this.meldrecht = meldrecht;
		this.lijstimport = lijstimport;
		this.verslagen = verslagen;
	}

	@GetMapping("/signalen")
	String kies(@AuthenticationPrincipal Aangemelde wie, @RequestParam(required = false) String teGroot, Model model) {
		if (teGroot != null) {
			model.addAttribute("fout", GroteUpload.MELDING);
		}
		return pagina(wie, model);
	}

	@PostMapping("/signalen")
	String importeer(@AuthenticationPrincipal Aangemelde wie, @RequestParam MultipartFile lijst,
			@RequestParam(defaultValue = "false") boolean allesOfNiets, Model model) throws IOException {
		String school = this.meldrecht.school(wie.id()).id();
		try {
			Signalenlijst gelezen = Signalenlijst.lees(lijst.getBytes());
			if (gelezen.aantal() > MAXIMUM_RIJEN) {
				throw new Weigering("Deze lijst heeft " + gelezen.aantal() + " rijen. Op deze pagina kunnen er "
						+ MAXIMUM_RIJEN + " tegelijk. Verdeel de lijst, of vraag beheer om haar te importeren.");
			}
			Verslag verslag = this.lijstimport.importeer(gelezen,
					new Opdracht(school, allesOfNiets, wie.id(), school::equals), Voortgang.GEEN);
			return "redirect:/signalen/verslag/" + this.verslagen.bewaar(verslag, wie.id());
		}
		catch (OnleesbareLijst | Weigering ex) {
			model.addAttribute("fout", ex.getMessage());
			return pagina(wie, model);
		}
	}

	@GetMapping("/signalen/verslag/{id}")
	String toon(@AuthenticationPrincipal Aangemelde wie, @PathVariable long id, Model model) {
		model.addAttribute("verslag", verslag(wie, id));
		model.addAttribute("id", id);
		return pagina(wie, model);
	}

	@GetMapping("/signalen/verslag/{id}/verslag.csv")
	ResponseEntity<byte[]> download(@AuthenticationPrincipal Aangemelde wie, @PathVariable long id) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("signalen-verslag-" + id + ".csv").build().toString())
			.body(verslag(wie, id).alsCsv().getBytes(StandardCharsets.UTF_8));
	}

	@ExceptionHandler
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String geenToegang(GeenToegang ex) {
		return "error/403";
	}

	private Verslag verslag(Aangemelde wie, long id) {
		return this.verslagen.van(id, wie.id())
			.orElseThrow(() -> new GeenToegang("Dit verslag is van een ander. Lever zelf een lijst aan."));
	}

	private String pagina(Aangemelde wie, Model model) {
		model.addAttribute("wie", wie);
		model.addAttribute("school", this.meldrecht.school(wie.id()).naam());
		model.addAttribute("maximum", MAXIMUM_RIJEN);
		return "signalen";
	}

}
