package nl.transitieroute.inzage;

import java.util.Arrays;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.inzage.Routelijst.Blad;
import nl.transitieroute.inzage.Routelijst.Vraag;
import nl.transitieroute.inzagelog.Inkijk;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Overlijdensberichten;
import nl.transitieroute.route.Routes;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The caseload: my routes, late first. */
@Controller
class Routespagina {

	private final Routelijst routelijst;

	private final Vervangingen vervangingen;

	private final Overlijdensberichten overlijdensberichten;

	private final Jongeren jongeren;

	private final Organisaties organisaties;

	private final Wie namen;

	private final Inzagelog log;

	Routespagina(Routelijst routelijst, Vervangingen vervangingen, Overlijdensberichten overlijdensberichten,
			Jongeren jongeren, Organisaties organisaties, Wie namen, Inzagelog log) {
		this.routelijst = routelijst;
		this.vervangingen = vervangingen;
		this.overlijdensberichten = overlijdensberichten;
		this.jongeren = jongeren;
		this.organisaties = organisaties;
		this.namen = namen;
		this.log = log;
	}

	/** That a youth died, for who had to do with him. */
	record Overleden(String nummer, String jongere, String door, String op) {
	}

	@GetMapping("/routes")
	String toon(@AuthenticationPrincipal Aangemelde wie, @RequestParam(defaultValue = "") String zoek,
			@RequestParam(defaultValue = "") String fase, @RequestParam(defaultValue = "false") boolean vanMij,
			@RequestParam(defaultValue = "false") boolean teLaat,
			@RequestParam(defaultValue = "false") boolean afgesloten,
			@RequestParam(defaultValue = "false") boolean vorige, @RequestParam(defaultValue = "1") int blad,
			Model model) {
		boolean bekend = Arrays.stream(Fase.values()).anyMatch((mogelijk) -> mogelijk.name().equals(fase));
		Vraag vraag = new Vraag(zoek, bekend ? fase : "", vanMij, teLaat, afgesloten, vorige, Math.max(1, blad));
		if (!zoek.isBlank()) {
			this.log.noteer(new Inkijk(null, wie.id(), Inzagelog.ZOEKEN, "routes", "eigen lijst"));
		}
		Blad gevonden = this.routelijst.vind(wie, vraag);
		model.addAttribute("wie", wie);
		model.addAttribute("vervangt", this.vervangingen.wie(wie));
		model.addAttribute("overleden", this.overlijdensberichten.voor(wie.id(), this.organisaties.groepen(wie.id()))
			.stream()
			.map((bericht) -> new Overleden(bericht.nummer(), this.jongeren.metId(bericht.jongereId()).weergavenaam(),
					this.namen.persoon(bericht.gemeldDoor()),
					Datum.dag(bericht.gemeldOp().atZoneSameInstant(Routes.ZONE).toLocalDate())))
			.toList());
		model.addAttribute("vraag", vraag);
		model.addAttribute("fasen", Fase.values());
		model.addAttribute("routes", gevonden.rijen());
		model.addAttribute("aantal", gevonden.aantal());
		model.addAttribute("meer", gevonden.aantal() > (long) vraag.blad() * Routelijst.PER_BLAD);
		return "routes";
	}

}
