package nl.transitieroute.beheer.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.beheer.Medewerkerbeheer;
import nl.transitieroute.beheer.Medewerkerinvoer;
import nl.transitieroute.beheer.Medewerkerlijst;
import nl.transitieroute.beheer.NogContactpersoon;
import nl.transitieroute.beheer.Rolkeuze;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Rolnaam;
import nl.transitieroute.organisatie.Verlofregister;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff: find, add, change, leave, and go. */
@Controller
@RequestMapping("/beheer/medewerkers")
class Medewerkerspagina {

	private final Medewerkerbeheer beheer;

	private final Medewerkerlijst lijst;

	private final Organisaties organisaties;

	private final Verlofregister verlof;

	Medewerkerspagina(Medewerkerbeheer beheer, Medewerkerlijst lijst, Organisaties organisaties,
			Verlofregister verlof) {
		this.beheer = beheer;
		this.lijst = lijst;
		this.organisaties = organisaties;
		this.verlof = verlof;
	}

	@ModelAttribute
	void deur(@AuthenticationPrincipal Aangemelde wie, Model model) {
		Beheerpagina.alleenBeheerder(wie);
		model.addAttribute("wie", wie);
	}

	@GetMapping
	String toon(@RequestParam(defaultValue = "") String organisatie, @RequestParam(defaultValue = "") String zoek,
			@RequestParam(defaultValue = "false") boolean inactief, Model model) {
		model.addAttribute("organisaties", this.organisaties.alle());
		model.addAttribute("organisatie", organisatie);
		model.addAttribute("zoek", zoek);
		model.addAttribute("inactief", inactief);
		model.addAttribute("medewerkers", this.lijst.zoek(organisatie, zoek, inactief));
		return "beheer/medewerkers";
	}

	@GetMapping("/nieuw")
	String nieuw(@RequestParam(defaultValue = "") String organisatie, Model model) {
		model.addAttribute("organisaties", this.organisaties.alle());
		this.organisaties.alle()
			.stream()
			.filter((mogelijk) -> mogelijk.id().equals(organisatie))
			.findFirst()
			.ifPresent((gekozen) -> {
				model.addAttribute("gekozen", gekozen);
				model.addAttribute("rollen", rollen(gekozen.soort()));
				model.addAttribute("collegas", this.organisaties.medewerkers(gekozen.id()));
			});
		return "beheer/medewerker-nieuw";
	}

	@PostMapping
	String voegToe(@RequestParam String organisatie, @RequestParam String id, @RequestParam String naam,
			@RequestParam(defaultValue = "") String email, @RequestParam(required = false) List<String> rol,
			@RequestParam(defaultValue = "") String vervanger, RedirectAttributes terug) {
		Medewerkerinvoer invoer = new Medewerkerinvoer(id, naam, email, organisatie, rol, vervanger);
		try {
			this.beheer.voegToe(invoer);
			terug.addFlashAttribute("gelukt",
					"De medewerker is toegevoegd. Er is nog geen wachtwoord: tot dan kan niemand met dit account inloggen.");
			return "redirect:/beheer/medewerkers/" + id.strip().toLowerCase(Locale.ROOT);
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
			terug.addFlashAttribute("invoer", invoer);
			terug.addAttribute("organisatie", organisatie);
			return "redirect:/beheer/medewerkers/nieuw";
		}
	}

	@GetMapping("/{id:[a-z0-9._-]+}")
	String een(@PathVariable String id, Model model) {
		Optional<Medewerker> gevonden = this.organisaties.medewerker(id);
		if (gevonden.isEmpty()) {
			return "error/404";
		}
		Medewerker medewerker = gevonden.get();
		model.addAttribute("medewerker", medewerker);
		model.addAttribute("organisatie", this.organisaties.metId(medewerker.organisatieId()));
		model.addAttribute("heeft", this.organisaties.rollen(id));
		model.addAttribute("rollen", rollen(this.organisaties.metId(medewerker.organisatieId()).soort()));
		model.addAttribute("collegas",
				this.organisaties.medewerkers(medewerker.organisatieId())
					.stream()
					.filter((collega) -> !collega.id().equals(id))
					.toList());
		model.addAttribute("routes", this.beheer.openRoutes(id));
		model.addAttribute("verloven", this.verlof.komend(id)
			.stream()
			.map((afwezig) -> new Afwezig(afwezig.id(), Moment.dag(afwezig.van()) + " t/m " + Moment.dag(afwezig.tot()),
					this.organisaties.medewerker(afwezig.vervangerId()).map(Medewerker::naam).orElse("")))
			.toList());
		return "beheer/medewerker";
	}

	@PostMapping("/{id:[a-z0-9._-]+}")
	String wijzig(@PathVariable String id, @RequestParam String naam, @RequestParam(defaultValue = "") String email,
			@RequestParam(required = false) List<String> rol, @RequestParam(defaultValue = "") String vervanger,
			RedirectAttributes terug) {
		return doe(id, terug, "De gegevens zijn bewaard.",
				() -> this.beheer.wijzig(new Medewerkerinvoer(id, naam, email, null, rol, vervanger)));
	}

	@PostMapping("/{id:[a-z0-9._-]+}/inactief")
	String inactief(@PathVariable String id, RedirectAttributes terug) {
		return doe(id, terug, "De medewerker is inactief en kan niet meer inloggen.",
				() -> this.beheer.maakInactief(id));
	}

	@PostMapping("/{id:[a-z0-9._-]+}/actief")
	String actief(@PathVariable String id, RedirectAttributes terug) {
		return doe(id, terug, "De medewerker is weer actief.", () -> this.beheer.maakActief(id));
	}

	@PostMapping("/{id:[a-z0-9._-]+}/verlof")
	String verlof(@PathVariable String id,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate van,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate tot,
			@RequestParam(defaultValue = "") String vervanger, RedirectAttributes terug) {
		return doe(id, terug, "Het verlof is ingevoerd. In die dagen ziet en doet de vervanger de taken.",
				() -> this.beheer.meldVerlof(id, van, tot, vervanger));
	}

	@PostMapping("/{id:[a-z0-9._-]+}/verlof/{verlofId}/intrekken")
	String verlofIntrekken(@PathVariable String id, @PathVariable long verlofId, RedirectAttributes terug) {
		return doe(id, terug, "Het verlof is ingetrokken.", () -> this.beheer.trekVerlofIn(id, verlofId));
	}

	private static String doe(String id, RedirectAttributes terug, String gelukt, Runnable wijziging) {
		try {
			wijziging.run();
			terug.addFlashAttribute("gelukt", gelukt);
		}
		catch (NogContactpersoon ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
			terug.addFlashAttribute("caseloadVan", id);
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		terug.addAttribute("id", id);
		return "redirect:/beheer/medewerkers/{id}";
	}

	private static List<Rol> rollen(String soort) {
		return Rolkeuze.van(soort).stream().map((rol) -> new Rol(rol, Rolnaam.van(rol))).toList();
	}

	record Rol(String id, String naam) {
	}

	record Afwezig(long id, String dagen, String vervanger) {
	}

}
