package nl.transitieroute.fg;

import java.util.List;
import java.util.stream.Collectors;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.inzagelog.Inkijk;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.noodinzage.Noodinzage;
import nl.transitieroute.noodinzage.Noodinzagen;
import nl.transitieroute.noodinzage.Noodtijd;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the FG starts: what waits for a judgement, and the ways to consents, access log,
 * requests and destruction.
 */
@Controller
class FgPagina {

	private static final List<String> PARTIJEN = List.of("school", "rmc", "wi", "werkgever", "ouders", "nieuwe-school",
			"uwv");

	private static final int LAATSTE = 20;

	private final Noodinzagen noodinzagen;

	private final Toestemmingenlijst toestemmingen;

	private final Routes routes;

	private final Inzagelog log;

	private final FgToegang toegang;

	private final List<FgWerk> werk;

	FgPagina(Noodinzagen noodinzagen, Toestemmingenlijst toestemmingen, Routes routes, Inzagelog log, FgToegang toegang,
			List<FgWerk> werk) {
		this.noodinzagen = noodinzagen;
		this.toestemmingen = toestemmingen;
		this.routes = routes;
		this.log = log;
		this.toegang = toegang;
		this.werk = werk;
	}

	@GetMapping("/fg")
	String begin(@AuthenticationPrincipal Aangemelde wie, Model model) {
		this.toegang.eis(wie);
		model.addAttribute("wie", wie);
		model.addAttribute("teBeoordelen", this.noodinzagen.teBeoordelen().stream().map(this::regel).toList());
		model.addAttribute("beoordeeld", this.noodinzagen.beoordeeld(LAATSTE).stream().map(this::regel).toList());
		model.addAttribute("werk", this.werk.stream().collect(Collectors.toMap(FgWerk::adres, FgWerk::stand)));
		return "fg";
	}

	@PostMapping("/fg/noodinzage/{id}")
	String beoordeel(@AuthenticationPrincipal Aangemelde wie, @PathVariable long id,
			@RequestParam(defaultValue = "") String oordeel, @RequestParam(defaultValue = "") String toelichting,
			RedirectAttributes terug) {
		this.toegang.eis(wie);
		try {
			if (!List.of("terecht", "onterecht").contains(oordeel)) {
				throw new Weigering("Kies terecht of onterecht.");
			}
			this.noodinzagen.beoordeel(wie.id(), id, "terecht".equals(oordeel), toelichting.strip());
			terug.addFlashAttribute("gelukt", "Het oordeel is bewaard.");
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		return "redirect:/fg";
	}

	@GetMapping("/fg/toestemmingen")
	String toestemmingen(@AuthenticationPrincipal Aangemelde wie, @RequestParam(defaultValue = "") String nummer,
			@RequestParam(defaultValue = "") String partij, @RequestParam(defaultValue = "1") int blad, Model model) {
		this.toegang.eis(wie);
		String gevraagd = nummer.strip().toUpperCase();
		String welke = PARTIJEN.contains(partij) ? partij : "";
		int pagina = Math.max(1, blad);
		this.log.noteer(new Inkijk(this.routes.zoek(gevraagd).map(Route::id).orElse(null), wie.id(),
				Inzagelog.TOESTEMMINGEN, null, FgToegang.GROND));
		long aantal = this.toestemmingen.tel(gevraagd, welke);
		model.addAttribute("wie", wie);
		model.addAttribute("nummer", gevraagd);
		model.addAttribute("partij", welke);
		model.addAttribute("partijen", PARTIJEN);
		model.addAttribute("blad", pagina);
		model.addAttribute("aantal", aantal);
		model.addAttribute("meer", aantal > (long) pagina * Toestemmingenlijst.PER_BLAD);
		model.addAttribute("regels", this.toestemmingen.zoek(gevraagd, welke, pagina));
		return "fg-toestemmingen";
	}

	private Regel regel(Noodinzage noodinzage) {
		return new Regel(noodinzage.id(), noodinzage.nummer(), noodinzage.medewerker(), noodinzage.organisatie(),
				Noodtijd.moment(noodinzage.begonnenOp()), Noodtijd.moment(noodinzage.tot()), noodinzage.reden(),
				contactpersoon(noodinzage), this.noodinzagen.isTeLaat(noodinzage), noodinzage.oordeel(),
				noodinzage.toelichting());
	}

	private static String contactpersoon(Noodinzage noodinzage) {
		if (noodinzage.contactpersoonOordeel() == null) {
			return "keek nog niet";
		}
		return switch (noodinzage.contactpersoonOordeel()) {
			case "ja" -> "begrijpt het";
			case "nee" -> "vindt dat er iets niet klopt: " + noodinzage.contactpersoonBezwaar();
			default -> "kan het niet beoordelen";
		};
	}

	/** One time that somebody broke the glass. */
	record Regel(long id, String nummer, String wie, String organisatie, String van, String tot, String reden,
			String contactpersoon, boolean laat, String oordeel, String toelichting) {
	}

}
