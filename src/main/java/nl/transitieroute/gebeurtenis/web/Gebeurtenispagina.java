package nl.transitieroute.gebeurtenis.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.gebeurtenis.Levensgebeurtenissen;
import nl.transitieroute.gebeurtenis.Melder;
import nl.transitieroute.gebeurtenis.Melding;
import nl.transitieroute.gebeurtenis.Soort;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Dossierdeur;
import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.RouteNietGevonden;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
 * "Er is iets gebeurd": first what, then only what that event needs. The answer stands on
 * the dossier page.
 */
@Controller
@RequestMapping("/dossier/{nummer}/gebeurtenis")
class Gebeurtenispagina {

	private final Dossierdeur deur;

	private final Levensgebeurtenissen gebeurtenissen;

	private final Jongeren jongeren;

	private final Organisaties organisaties;

	Gebeurtenispagina(Dossierdeur deur, Levensgebeurtenissen gebeurtenissen, Jongeren jongeren,
			Organisaties organisaties) {
		this.deur = deur;
		this.gebeurtenissen = gebeurtenissen;
		this.jongeren = jongeren;
		this.organisaties = organisaties;
	}

	@GetMapping
	String kies(@PathVariable String nummer, @AuthenticationPrincipal Aangemelde wie, Model model) {
		return vorm(open(nummer, wie), "", wie, model);
	}

	/** Not in the address: what happened may be about health or criminal law. */
	@PostMapping("/keuze")
	String gekozen(@PathVariable String nummer, @RequestParam(defaultValue = "") String soort,
			@AuthenticationPrincipal Aangemelde wie, Model model) {
		return vorm(open(nummer, wie), soort, wie, model);
	}

	@PostMapping
	String meld(@PathVariable String nummer, @RequestParam(defaultValue = "") String soort,
			@RequestParam(defaultValue = "") String melder,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate op,
			@RequestParam Map<String, String> velden, @AuthenticationPrincipal Aangemelde wie, Model model,
			RedirectAttributes terug) {
		Route route = open(nummer, wie);
		try {
			terug.addFlashAttribute("gelukt",
					this.gebeurtenissen.meld(nummer,
							new Melding(soort, melder, op, velden.get("toelichting"), velden.get("werkgever"),
									velden.get("functie"), uren(velden.get("uren")), velden.get("contractvorm"),
									velden.get("gemeente"), velden.get("routeNummer"))));
			terug.addAttribute("nummer", nummer);
			return "redirect:/dossier/{nummer}";
		}
		catch (Weigering ex) {
			model.addAttribute("bezwaar", ex.getMessage());
			model.addAttribute("invoer", new HashMap<>(velden));
			return vorm(route, soort, wie, model);
		}
	}

	private String vorm(Route route, String soort, Aangemelde wie, Model model) {
		Optional<Soort> gekozen = Soort.met(soort);
		model.addAttribute("wie", wie);
		model.addAttribute("route", route);
		model.addAttribute("jongere", this.jongeren.metId(route.jongereId()).weergavenaam());
		model.addAttribute("soorten", Soort.values());
		model.addAttribute("soort", gekozen.orElse(null));
		model.addAttribute("melders", Melder.values());
		if (gekozen.filter(Soort.VERHUIZING::equals).isPresent()) {
			model.addAttribute("gemeenten", this.organisaties.gemeentenamen());
		}
		return "gebeurtenis";
	}

	/** As people type it, with a comma. */
	private static BigDecimal uren(String uren) {
		if (uren == null || uren.isBlank()) {
			return null;
		}
		try {
			return new BigDecimal(uren.strip().replace(',', '.'));
		}
		catch (NumberFormatException ex) {
			throw new Weigering("Schrijf de uren per week als een getal, bijvoorbeeld 24 of 7,5.");
		}
	}

	private Route open(String nummer, Aangemelde wie) {
		Route route = this.deur.omTeMelden(nummer, wie.id());
		if (!route.isOpen()) {
			throw new GeenToegang();
		}
		return route;
	}

	@ExceptionHandler({ RouteNietGevonden.class, GeenToegang.class })
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String geenToegang() {
		return "error/403";
	}

}
