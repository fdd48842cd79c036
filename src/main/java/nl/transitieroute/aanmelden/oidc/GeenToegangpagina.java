package nl.transitieroute.aanmelden.oidc;

import java.util.Arrays;

import nl.transitieroute.aanmelden.oidc.GeenToelating.Reden;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Why somebody who signed in at a provider does not come in, and whom to ask.
 */
@Controller
class GeenToegangpagina {

	private final OidcInstellingen instellingen;

	GeenToegangpagina(OidcInstellingen instellingen) {
		this.instellingen = instellingen;
	}

	@GetMapping(OidcAanmelding.GEEN_TOEGANG)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String toon(@RequestParam(defaultValue = "") String reden, @RequestParam(defaultValue = "") String via,
			Model model) {
		Reden waarom = Arrays.stream(Reden.values())
			.filter((een) -> een.name().equalsIgnoreCase(reden))
			.findFirst()
			.orElse(Reden.MISLUKT);
		model.addAttribute("kop", waarom.kop());
		model.addAttribute("uitleg", waarom.uitleg());
		if (this.instellingen.aanbieders().containsKey(via)) {
			model.addAttribute("anderAccount", OidcAanmelding.HEEN + "/" + via);
		}
		return "geen-toegang";
	}

}
