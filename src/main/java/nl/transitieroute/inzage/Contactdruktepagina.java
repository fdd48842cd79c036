package nl.transitieroute.inzage;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.nazorg.Contactdrukte;
import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Werkdagen;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The nazorg contacts that the own organisation has ahead, per day and per week, beside
 * what it can do. Counts of its own work, no names.
 */
@Controller
class Contactdruktepagina {

	private static final int WEKEN = 12;

	private final Contactdrukte drukte;

	private final Organisaties organisaties;

	private final Werkdagen werkdagen;

	private final Clock clock;

	Contactdruktepagina(Contactdrukte drukte, Organisaties organisaties, Werkdagen werkdagen, Clock clock) {
		this.drukte = drukte;
		this.organisaties = organisaties;
		this.werkdagen = werkdagen;
		this.clock = clock;
	}

	@GetMapping("/contactdrukte")
	String toon(@AuthenticationPrincipal Aangemelde wie, Model model) {
		Organisatie organisatie = organisatieVan(wie);
		LocalDate vandaag = LocalDate.now(this.clock);
		LocalDate maandag = vandaag.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		Map<LocalDate, Integer> perDag = this.drukte.perDag(organisatie.id(), maandag,
				maandag.plusWeeks(WEKEN).minusDays(1));
		int ruimte = this.drukte.ruimte(organisatie);
		List<Week> weken = new ArrayList<>();
		for (int i = 0; i < WEKEN; i++) {
			weken.add(week(maandag.plusWeeks(i), perDag, ruimte));
		}
		model.addAttribute("wie", wie);
		model.addAttribute("organisatie", organisatie.naam());
		model.addAttribute("ruimte", ruimte);
		model.addAttribute("dagen",
				Stream.iterate(vandaag, (dag) -> dag.plusDays(1))
					.filter(this.werkdagen::isWerkdag)
					.limit(10)
					.map((dag) -> new Week(Datum.dag(dag), perDag.getOrDefault(dag, 0), ruimte))
					.toList());
		model.addAttribute("weken", weken);
		return "contactdrukte";
	}

	private Week week(LocalDate maandag, Map<LocalDate, Integer> perDag, int ruimte) {
		List<LocalDate> dagen = Stream.iterate(maandag, (dag) -> dag.plusDays(1)).limit(7).toList();
		return new Week("Week van " + Datum.dag(maandag),
				dagen.stream().mapToInt((dag) -> perDag.getOrDefault(dag, 0)).sum(),
				ruimte * (int) dagen.stream().filter(this.werkdagen::isWerkdag).count());
	}

	/** Asked of the directory each time: the role may be gone since the sign-in. */
	private Organisatie organisatieVan(Aangemelde wie) {
		return this.organisaties.medewerker(wie.id()).filter(Medewerker::actief).filter((medewerker) -> {
			List<String> rollen = this.organisaties.rollen(medewerker.id());
			return Begeleidersrollen.eenVan(rollen) || rollen.contains("manager");
		})
			.map((medewerker) -> this.organisaties.metId(medewerker.organisatieId()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

	/** How many are planned in a day or week, and how many can be done. */
	record Week(String naam, int aantal, int ruimte) {

		public boolean vol() {
			return this.aantal > this.ruimte;
		}

	}

}
