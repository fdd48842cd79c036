package nl.transitieroute.beheer.web;

import java.io.IOException;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.beheer.lijst.Adresboekimport;
import nl.transitieroute.beheer.lijst.Adresboeklijst;
import nl.transitieroute.lijst.OnleesbareLijst;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Brings a list into the directory and tells what became of each row. */
@Controller
@RequestMapping("/beheer/import")
class Importpagina {

	private final Adresboekimport importeren;

	Importpagina(Adresboekimport importeren) {
		this.importeren = importeren;
	}

	@GetMapping
	String kies(@AuthenticationPrincipal Aangemelde wie, @RequestParam(required = false) String teGroot, Model model) {
		Beheerpagina.alleenBeheerder(wie);
		if (teGroot != null) {
			model.addAttribute("bezwaar", "De lijst is groter dan 20 MB. Controleer of dit de juiste lijst is.");
		}
		return pagina(wie, model);
	}

	@PostMapping
	String neemOp(@AuthenticationPrincipal Aangemelde wie, @RequestParam String soort,
			@RequestParam("lijst") MultipartFile lijst, Model model) throws IOException {
		Beheerpagina.alleenBeheerder(wie);
		model.addAttribute("soort", soort);
		try {
			Adresboeklijst gekozen = Adresboeklijst.metSleutel(soort)
				.orElseThrow(() -> new OnleesbareLijst("Kies welke lijst dit is."));
			model.addAttribute("verslag", this.importeren.importeer(gekozen, lijst.getBytes()));
		}
		catch (OnleesbareLijst ex) {
			model.addAttribute("bezwaar", ex.getMessage());
		}
		return pagina(wie, model);
	}

	private static String pagina(Aangemelde wie, Model model) {
		model.addAttribute("wie", wie);
		model.addAttribute("lijsten", Adresboeklijst.values());
		return "beheer/import";
	}

}
