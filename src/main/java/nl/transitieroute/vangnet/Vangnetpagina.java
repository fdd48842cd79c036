package nl.transitieroute.vangnet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Rolnaam;
import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.TeLaat;
import nl.transitieroute.route.Werkdagen;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of what is wrong: since when, whose it is, what to do, and where. */
@Controller
class Vangnetpagina {

	private final Vangnetlijst lijst;

	private final Meldingenregister register;

	private final Aanpakken aanpakken;

	private final Herstellingen herstellingen;

	private final Werkdagen werkdagen;

	private final TeLaat teLaat;

	private final Clock clock;

	Vangnetpagina(Vangnetlijst lijst, Meldingenregister register, Aanpakken aanpakken, Herstellingen herstellingen,
			Werkdagen werkdagen, TeLaat teLaat, Clock clock) {
		this.lijst = lijst;
		this.register = register;
		this.aanpakken = aanpakken;
		this.herstellingen = herstellingen;
		this.werkdagen = werkdagen;
		this.teLaat = teLaat;
		this.clock = clock;
	}

	@GetMapping("/vangnet")
	String toon(@AuthenticationPrincipal Aangemelde wie, @RequestParam(defaultValue = "") String soort,
			@RequestParam(defaultValue = "false") boolean opgelost, @RequestParam(defaultValue = "1") int blad,
			Model model) {
		Kijker kijker = kijker(wie);
		Map<String, Object> zicht = this.lijst.zichtVan(kijker);
		Soort gekozen = Soort.metSleutel(soort);
		int pagina = Math.max(1, blad);
		Map<Soort, Long> aantallen = this.lijst.tel(zicht);
		long aantal = opgelost ? this.lijst.telOpgelost(zicht, gekozen) : (gekozen != null)
				? aantallen.getOrDefault(gekozen, 0L) : aantallen.values().stream().mapToLong(Long::longValue).sum();
		model.addAttribute("wie", wie);
		model.addAttribute("kijker", kijker);
		model.addAttribute("soorten",
				aantallen.entrySet()
					.stream()
					.map((een) -> new Keuze(een.getKey().sleutel(), een.getKey().label(), een.getValue()))
					.toList());
		model.addAttribute("soort", (gekozen != null) ? gekozen.sleutel() : "");
		model.addAttribute("opgelost", opgelost);
		model.addAttribute("blad", pagina);
		model.addAttribute("aantal", aantal);
		model.addAttribute("meer", aantal > (long) pagina * Vangnetlijst.PER_BLAD);
		model.addAttribute("gekeken", this.register.gekeken().map(Dag::moment).orElse(null));
		model.addAttribute("regels",
				this.lijst.zoek(zicht, !opgelost, gekozen, pagina)
					.stream()
					.map((melding) -> regel(melding, kijker))
					.toList());
		return "vangnet";
	}

	/** Mends it with the one button that this kind has. */
	@PostMapping("/vangnet/{id}/herstel")
	String herstel(@AuthenticationPrincipal Aangemelde wie, @PathVariable long id, RedirectAttributes terug) {
		Kijker kijker = kijker(wie);
		if (!kijker.beheerder()) {
			throw new GeenToegang();
		}
		try {
			this.herstellingen.doe(this.lijst.open(this.lijst.zichtVan(kijker), id)
				.orElseThrow(() -> new Weigering("Deze regel is er niet meer: het is al opgelost.")));
			terug.addFlashAttribute("gelukt", "Gedaan. Is het opgelost, dan verdwijnt de regel binnen een minuut.");
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		return "redirect:/vangnet";
	}

	private Kijker kijker(Aangemelde wie) {
		Kijker kijker = this.lijst.kijker(wie.id());
		if (!kijker.mag()) {
			throw new GeenToegang();
		}
		return kijker;
	}

	private Regel regel(Melding melding, Kijker kijker) {
		Aanpak aanpak = this.aanpakken.van(melding.soort());
		LocalDate uiterlijk = this.werkdagen.na(dag(melding.gezienOp()), aanpak.werkdagen());
		boolean open = melding.opgelostOp() == null;
		return new Regel(melding.id(), melding.soort().label(), melding.nummer(), melding.voornaam(), melding.wat(),
				Dag.van(melding.sinds()), open ? Dag.van(uiterlijk) : null, open && this.teLaat.is(uiterlijk),
				vanWie(melding, aanpak), aanpak.oplossing(), open ? null : Dag.van(melding.opgelostOp()),
				stond(melding), (open && kijker.beheerder()) ? Herstellingen.knop(melding.soort()) : null,
				open ? Plek.van(melding, kijker) : null);
	}

	private static LocalDate dag(OffsetDateTime moment) {
		return moment.atZoneSameInstant(Routes.ZONE).toLocalDate();
	}

	private static String vanWie(Melding melding, Aanpak aanpak) {
		String eerste = naam(aanpak.wie(), melding);
		return aanpak.ook().isEmpty() ? eerste : eerste + ", of " + naam(aanpak.ook(), melding);
	}

	private static String naam(String rol, Melding melding) {
		return switch (rol) {
			case Aanpak.REGISSEUR ->
				"regisseur" + Optional.ofNullable(melding.regie()).map((regie) -> " van " + regie).orElse("");
			case Aanpak.LEIDING -> Begeleidersrollen.leiding(String.valueOf(melding.organisatiesoort()))
				.map((leider) -> Rolnaam.van(leider) + " van " + melding.organisatie())
				.orElse("de verantwoordelijke organisatie");
			default -> "functioneel beheerder";
		};
	}

	private String stond(Melding melding) {
		OffsetDateTime tot = (melding.opgelostOp() != null) ? melding.opgelostOp() : OffsetDateTime.now(this.clock);
		Duration duur = Duration.between(melding.sinds(), tot);
		if (duur.toDays() > 0) {
			return (duur.toDays() == 1) ? "1 dag" : duur.toDays() + " dagen";
		}
		return (duur.toHours() > 0) ? duur.toHours() + " uur"
				: (duur.toMinutes() == 1) ? "1 minuut" : duur.toMinutes() + " minuten";
	}

	@ExceptionHandler(GeenToegang.class)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String geenToegang() {
		return "error/403";
	}

	record Keuze(String sleutel, String label, long aantal) {
	}

	/** One fault as the page shows it. */
	record Regel(long id, String soort, String nummer, String voornaam, String wat, String sinds, String uiterlijk,
			boolean laat, String vanWie, String oplossing, String opgelost, String stond, String knop, Plek plek) {
	}

}
