package nl.transitieroute.cijfers;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.cijfers.Cijfers.Stand;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Numbers for the manager: of the own organisation, without names, nothing to choose. */
@Controller
class Cijferpagina {

	private static final String MANAGER = "manager";

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Cijfers cijfers;

	private final Organisaties organisaties;

	Cijferpagina(Cijfers cijfers, Organisaties organisaties) {
		this.cijfers = cijfers;
		this.organisaties = organisaties;
	}

	@GetMapping("/cijfers")
	String toon(@AuthenticationPrincipal Aangemelde wie, Model model) {
		Organisatie organisatie = organisatieVan(wie);
		Stand stand = this.cijfers.van(organisatie);
		model.addAttribute("wie", wie);
		model.addAttribute("organisatie", organisatie.naam());
		model.addAttribute("gemaakt", DAG.format(stand.gemaaktOp().atZoneSameInstant(ZoneId.of("Europe/Amsterdam"))));
		model.addAttribute("jaren", jaren(stand));
		model.addAttribute("tabellen",
				List.of(new Tabel("Waar zijn ze nu?", stand.over(Telling.NU)),
						new Tabel("Na het diploma", stand.over(Telling.NA_DIPLOMA)),
						new Tabel("Bereik van de nazorg", stand.over(Telling.NAZORG)),
						new Tabel("Volgende stap van lopende routes", stand.over(Telling.STAPPEN))));
		return "cijfers";
	}

	/** Asked of the directory each time: the role may be gone since the sign-in. */
	private Organisatie organisatieVan(Aangemelde wie) {
		return this.organisaties.medewerker(wie.id())
			.filter(Medewerker::actief)
			.filter((medewerker) -> this.organisaties.rollen(medewerker.id()).contains(MANAGER))
			.map((medewerker) -> this.organisaties.metId(medewerker.organisatieId()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
	}

	private static List<Jaar> jaren(Stand stand) {
		List<Jaar> jaren = new ArrayList<>();
		List<Cijfer> opgeteld = stand.over(Telling.OPGETELD);
		List<Cijfer> uitstroom = stand.over(Telling.UITSTROOM);
		for (Cijfer in : stand.over(Telling.INSTROOM)) {
			int nummer = jaren.size();
			jaren
				.add(new Jaar(in.rij(), in.getoond(), opgeteld.get(nummer).getoond(), uitstroom.get(nummer).getoond()));
		}
		return jaren;
	}

	record Tabel(String titel, List<Cijfer> rijen) {
	}

	record Jaar(String jaar, String instroom, String opgeteld, String uitstroom) {
	}

}
