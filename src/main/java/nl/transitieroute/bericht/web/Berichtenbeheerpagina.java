package nl.transitieroute.bericht.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.bericht.Berichten;
import nl.transitieroute.bericht.Berichtenstand;
import nl.transitieroute.bericht.Berichtinstellingen;
import nl.transitieroute.route.GeenToegang;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether messages go, for the functional administrator: numbers, no content. */
@Controller
@RequestMapping("/beheer/berichten")
class Berichtenbeheerpagina {

	private static final int DAGEN = 30;

	private static final Map<String, String> SOORTEN = Map.of("overzicht", "Overzicht van de dag", "escalatie",
			"Escalatie", "uitnodiging", "Uitnodiging voor de agenda", "afzegging", "Afzegging voor de agenda",
			"aankondiging", "Aankondiging aan de jongere", "correctie", "Correctie aan de jongere");

	private static final Map<String, String> STATUSSEN = Map.of("wacht", "wacht", "bezig", "wordt verstuurd",
			"verstuurd", "verstuurd", "mislukt", "mislukt", "vervallen", "niet meer nodig", "uitgezet",
			"niet verstuurd: berichten staan uit");

	private final Berichtenstand stand;

	private final Berichten berichten;

	private final Berichtinstellingen instellingen;

	private final Clock clock;

	Berichtenbeheerpagina(Berichtenstand stand, Berichten berichten, Berichtinstellingen instellingen, Clock clock) {
		this.stand = stand;
		this.berichten = berichten;
		this.instellingen = instellingen;
		this.clock = clock;
	}

	@ModelAttribute
	void deur(@AuthenticationPrincipal Aangemelde wie, Model model) {
		if (!wie.heeftRol("functioneelbeheerder")) {
			throw new GeenToegang();
		}
		model.addAttribute("wie", wie);
	}

	@GetMapping
	String toon(Model model) {
		OffsetDateTime sinds = OffsetDateTime.now(this.clock).minusDays(DAGEN);
		OffsetDateTime wacht = this.stand.wachtSinds();
		model.addAttribute("dagen", DAGEN);
		model.addAttribute("versturen", this.instellingen.versturen());
		model.addAttribute("wachtSinds", (wacht != null) ? Moment.van(wacht) : null);
		model.addAttribute("aantallen", this.stand.aantallen(sinds)
			.stream()
			.map((een) -> new Telling(SOORTEN.getOrDefault(een.soort(), een.soort()),
					STATUSSEN.getOrDefault(een.status(), een.status()), een.reden().replace('-', ' '), een.aantal()))
			.toList());
		model.addAttribute("onbereikbaar",
				this.stand.onbereikbaar()
					.stream()
					.map((een) -> new Gemist(een.medewerkerId(), een.naam(), een.reden().replace('-', ' '),
							Moment.dag(een.sinds()), een.aantal()))
					.toList());
		return "beheer/berichten";
	}

	@PostMapping("/opnieuw")
	String opnieuw(RedirectAttributes terug) {
		int aantal = this.berichten.probeerOpnieuw();
		terug.addFlashAttribute("gelukt", (aantal == 0) ? "Er is niets dat nog verstuurd kan worden." : (aantal == 1)
				? "1 bericht wordt opnieuw geprobeerd." : aantal + " berichten worden opnieuw geprobeerd.");
		return "redirect:/beheer/berichten";
	}

	/** Somebody whom mail does not reach. */
	record Gemist(String medewerkerId, String naam, String reden, String sinds, long aantal) {
	}

	/** A row of the list. */
	record Telling(String soort, String status, String reden, long aantal) {
	}

}
