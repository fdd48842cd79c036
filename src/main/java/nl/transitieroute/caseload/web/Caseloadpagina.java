package nl.transitieroute.caseload.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.caseload.Caseloadaanvraag;
import nl.transitieroute.caseload.Caseloadlijsten;
import nl.transitieroute.caseload.Caseloadoverdracht;
import nl.transitieroute.caseload.Caseloadoverdrachten;
import nl.transitieroute.caseload.Caseloadproces;
import nl.transitieroute.caseload.Caseloadrecht;
import nl.transitieroute.route.GeenToegang;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Choose whose caseload goes to whom, and follow what becomes of it.
 */
@Controller
@RequestMapping("/caseload")
class Caseloadpagina {

	private final Caseloadoverdrachten overdrachten;

	private final Caseloadlijsten lijsten;

	private final Caseloadproces proces;

	private final Caseloadrecht recht;

	Caseloadpagina(Caseloadoverdrachten overdrachten, Caseloadlijsten lijsten, Caseloadproces proces,
			Caseloadrecht recht) {
		this.overdrachten = overdrachten;
		this.lijsten = lijsten;
		this.proces = proces;
		this.recht = recht;
	}

	@GetMapping
	String kies(@AuthenticationPrincipal Aangemelde wie, @RequestParam(required = false) String van, Model model) {
		if (!this.recht.doetMee(wie)) {
			throw new GeenToegang();
		}
		String gekozen = (van == null || van.isBlank()) ? (this.recht.leidt(wie) ? null : wie.id()) : van;
		if (gekozen != null && !this.recht.mag(wie, gekozen)) {
			throw new GeenToegang();
		}
		model.addAttribute("wie", wie);
		model.addAttribute("leidt", this.recht.leidt(wie));
		model.addAttribute("zietJongeren", this.recht.zietJongeren(wie));
		model.addAttribute("collegas",
				this.lijsten.metCaseload(this.recht.zietJongeren(wie) ? wie.organisatieId() : null));
		model.addAttribute("van", gekozen);
		if (gekozen != null) {
			model.addAttribute("vanNaam", this.lijsten.naam(gekozen));
			model.addAttribute("routes", this.lijsten.routes(wie.id(), gekozen));
			model.addAttribute("aantal", this.overdrachten.caseload(gekozen).size());
			model.addAttribute("opvolgers", this.lijsten.opvolgers(gekozen));
		}
		model.addAttribute("overdrachten",
				this.overdrachten.laatste(this.recht.zietJongeren(wie) ? wie.organisatieId() : null)
					.stream()
					.filter((overdracht) -> this.recht.volgt(wie, overdracht))
					.map(this.lijsten::regel)
					.toList());
		return "caseload";
	}

	@PostMapping
	String vraag(@AuthenticationPrincipal Aangemelde wie, @RequestParam String van, @RequestParam String naar,
			@RequestParam(defaultValue = "") String vervanger, @RequestParam(defaultValue = "") String reden,
			@RequestParam(defaultValue = "alles") String keuze, @RequestParam(required = false) List<String> route,
			RedirectAttributes terug) {
		if (!this.recht.mag(wie, van)) {
			throw new GeenToegang();
		}
		List<String> routes = Optional.ofNullable(route).orElse(List.of());
		try {
			if ("selectie".equals(keuze) && routes.isEmpty()) {
				throw new Weigering("Vink aan welke routes overgaan, of kies de hele caseload.");
			}
			boolean selectie = "selectie".equals(keuze) && this.recht.zietJongeren(wie);
			long id = this.overdrachten.vraag(new Caseloadaanvraag(van, naar.isBlank() ? null : naar,
					vervanger.isBlank() ? null : vervanger, reden, selectie ? routes : List.of()), wie.id());
			terug.addAttribute("id", id);
			return "redirect:/caseload/{id}";
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
			terug.addFlashAttribute("redenWas", reden);
			terug.addAttribute("van", van);
			return "redirect:/caseload";
		}
	}

	@GetMapping("/{id:[0-9]{1,18}}")
	String volg(@AuthenticationPrincipal Aangemelde wie, @PathVariable long id, Model model,
			HttpServletResponse antwoord) {
		Caseloadoverdracht overdracht = zichtbaar(wie, id);
		if (overdracht.klaarOp() == null) {
			// Without scripts: the browser asks again by itself.
			antwoord.setHeader("Refresh", "5");
		}
		model.addAttribute("wie", wie);
		model.addAttribute("zietJongeren", this.recht.zietJongeren(wie));
		model.addAttribute("overdracht", overdracht);
		model.addAttribute("regel", this.lijsten.regel(overdracht));
		model.addAttribute("routes", this.overdrachten.routes(id));
		model.addAttribute("vastgelopen", this.proces.vastgelopen(id));
		return "caseload-overdracht";
	}

	/** What failed for good is tried once more. */
	@PostMapping("/{id:[0-9]{1,18}}/opnieuw")
	String opnieuw(@AuthenticationPrincipal Aangemelde wie, @PathVariable long id, RedirectAttributes terug) {
		zichtbaar(wie, id);
		this.proces.probeerOpnieuw(id);
		terug.addFlashAttribute("gelukt", "De routes die vastliepen worden opnieuw geprobeerd.");
		terug.addAttribute("id", id);
		return "redirect:/caseload/{id}";
	}

	private Caseloadoverdracht zichtbaar(Aangemelde wie, long id) {
		Caseloadoverdracht overdracht;
		try {
			overdracht = this.overdrachten.metId(id);
		}
		catch (Weigering ex) {
			throw new GeenToegang();
		}
		if (!this.recht.volgt(wie, overdracht)) {
			throw new GeenToegang();
		}
		return overdracht;
	}

	@ExceptionHandler(GeenToegang.class)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String geenToegang() {
		return "error/403";
	}

}
