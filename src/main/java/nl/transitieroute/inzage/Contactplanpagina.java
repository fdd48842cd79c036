package nl.transitieroute.inzage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.nazorg.Contactmoment;
import nl.transitieroute.nazorg.Contactplan;
import nl.transitieroute.nazorg.Planwijziging;
import nl.transitieroute.route.Leesrecht;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.RouteNietGevonden;
import nl.transitieroute.route.Routetoegang.Inzage;
import nl.transitieroute.route.TeLaat;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
 * All contacts of one nazorg, held and planned, and changing what lies ahead. Who only
 * sees how the route stands sees the days; why, and how it went, is for the organisation
 * whose contact it was.
 */
@Controller
@RequestMapping("/dossier/{nummer}/contactplan")
class Contactplanpagina {

	private final Toegang toegang;

	private final Contactplan contactplan;

	private final Planwijziging wijziging;

	private final Jongeren jongeren;

	private final Wie namen;

	private final TeLaat teLaat;

	private final Clock clock;

	Contactplanpagina(Toegang toegang, Contactplan contactplan, Planwijziging wijziging, Jongeren jongeren, Wie namen,
			TeLaat teLaat, Clock clock) {
		this.toegang = toegang;
		this.contactplan = contactplan;
		this.wijziging = wijziging;
		this.jongeren = jongeren;
		this.namen = namen;
		this.teLaat = teLaat;
		this.clock = clock;
	}

	@GetMapping
	String toon(@PathVariable String nummer, @AuthenticationPrincipal Aangemelde wie, Model model) {
		Leesrecht recht = this.toegang.lees(nummer, wie);
		if (!recht.inzage().zietStand()) {
			throw new RouteNietGevonden();
		}
		Route route = recht.route();
		boolean mag = this.toegang.magMelden(recht) && this.wijziging.kan(route);
		model.addAttribute("wie", wie);
		model.addAttribute("route", route);
		model.addAttribute("jongere", this.jongeren.metId(route.jongereId()).weergavenaam());
		model.addAttribute("nazorgTot", Datum.dag(route.nazorgTot()));
		model.addAttribute("regels",
				this.contactplan.van(route).stream().map((moment) -> regel(moment, recht, wie, mag)).toList());
		model.addAttribute("magWijzigen", mag);
		model.addAttribute("kanalen", Planwijziging.KANALEN.entrySet());
		model.addAttribute("morgen", LocalDate.now(this.clock).plusDays(1));
		return "contactplan";
	}

	@PostMapping("/verzetten")
	String verzet(@PathVariable String nummer, @RequestParam(defaultValue = "0") long moment,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate was,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate dag,
			@RequestParam(defaultValue = "") String reden, @AuthenticationPrincipal Aangemelde wie,
			RedirectAttributes terug) {
		return wijzig(nummer, wie, terug, Map.of("verzet" + moment, reden), "Het contact is verzet.",
				() -> this.wijziging.verzet(nummer, moment, was, dag, reden));
	}

	@PostMapping("/toevoegen")
	String voegToe(@PathVariable String nummer,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate dag,
			@RequestParam(defaultValue = "") String kanaal, @RequestParam(defaultValue = "contact") String doel,
			@RequestParam(defaultValue = "") String reden, @AuthenticationPrincipal Aangemelde wie,
			RedirectAttributes terug) {
		return wijzig(nummer, wie, terug, Map.of("toevoegen", reden), "Het contact staat in het plan.",
				() -> this.wijziging.voegToe(nummer, dag, kanaal, doel, reden));
	}

	@PostMapping("/vervallen")
	String laatVervallen(@PathVariable String nummer, @RequestParam(defaultValue = "0") long moment,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate was,
			@RequestParam(defaultValue = "") String reden, @AuthenticationPrincipal Aangemelde wie,
			RedirectAttributes terug) {
		return wijzig(nummer, wie, terug, Map.of("vervalt" + moment, reden), "Het contact is vervallen.",
				() -> this.wijziging.laatVervallen(nummer, moment, was, reden));
	}

	@PostMapping("/taak")
	String vraagTaak(@PathVariable String nummer, @AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		return wijzig(nummer, wie, terug, Map.of(), "De taak 'Contactplan bijstellen' staat in de takenlijst.",
				() -> this.wijziging.vraagTaak(nummer));
	}

	private String wijzig(String nummer, Aangemelde wie, RedirectAttributes terug, Map<String, String> invoer,
			String gelukt, Runnable werk) {
		this.toegang.omTeMelden(nummer, wie);
		try {
			werk.run();
			terug.addFlashAttribute("gelukt", gelukt);
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
			terug.addFlashAttribute("invoer", invoer);
		}
		terug.addAttribute("nummer", nummer);
		return "redirect:/dossier/{nummer}/contactplan";
	}

	private Momentregel regel(Contactmoment moment, Leesrecht recht, Aangemelde wie, boolean mag) {
		boolean gepland = "gepland".equals(moment.status());
		boolean leest = recht.inzage() == Inzage.NOOD
				|| recht.inzage() == Inzage.BEGELEIDING && wie.organisatieId().equals(moment.organisatieId());
		boolean vooruit = gepland && moment.gepland().isAfter(LocalDate.now(this.clock));
		return new Momentregel(moment.id(), moment.gepland(), Datum.dag(moment.gepland()),
				Datum.dag(moment.vensterVan()), Datum.dag(moment.vensterTot()), kanaal(moment), moment.naam(),
				stand(moment), gepland && this.teLaat.is(moment.vensterTot()),
				(leest && moment.uitkomst() != null) ? moment.uitkomst().replace('-', ' ') : null,
				(moment.door() != null) ? this.namen.persoon(moment.door()) : null, leest ? moment.waarom() : null,
				leest ? moment.reden() : null, leest, gepland && moment.handmatig(), mag && vooruit,
				mag && vooruit && moment.kanVervallen());
	}

	private static String kanaal(Contactmoment moment) {
		return Planwijziging.KANALEN.getOrDefault(moment.kanaal(), moment.kanaal());
	}

	private static String stand(Contactmoment moment) {
		return moment.status().replace('-', ' ');
	}

	/**
	 * One contact, as a reader may see it.
	 *
	 * @param waarom why the day is what it is
	 * @param reden why a person added, moved or dropped it
	 * @param uitgelegd the reader may know why
	 */
	record Momentregel(long id, LocalDate op, String dag, String van, String tot, String kanaal, String naam,
			String stand, boolean laat, String uitkomst, String door, String waarom, String reden, boolean uitgelegd,
			boolean handmatig, boolean magVerzetten, boolean magVervallen) {
	}

}
