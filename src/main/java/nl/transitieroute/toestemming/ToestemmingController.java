package nl.transitieroute.toestemming;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.transitieroute.route.Route;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Consents for other systems: how they stand, and taking them back. */
@RestController
@RequestMapping("/api/routes/{nummer}")
@Tag(name = "Toestemming", description = "Toestemmingen van een jongere lezen en intrekken")
class ToestemmingController {

	private final Toestemmingsrecht recht;

	private final Toestemmingen toestemmingen;

	private final Intrekkingen intrekkingen;

	private final Clock clock;

	ToestemmingController(Toestemmingsrecht recht, Toestemmingen toestemmingen, Intrekkingen intrekkingen,
			Clock clock) {
		this.recht = recht;
		this.toestemmingen = toestemmingen;
		this.intrekkingen = intrekkingen;
		this.clock = clock;
	}

	@GetMapping("/toestemmingen")
	@Operation(summary = "Alle toestemmingen met hun stand, de oudste eerst")
	List<ToestemmingNu> toestemmingen(@PathVariable String nummer, Principal wie) {
		Route route = this.recht.open(nummer, wie.getName(), "toestemmingen");
		LocalDate vandaag = LocalDate.now(this.clock);
		return this.toestemmingen.van(route)
			.stream()
			.map((een) -> new ToestemmingNu(een.soort(), een.doel(), een.partij(), een.organisatieId(),
					een.standOp(vandaag), een.geldigVanaf(), een.geldigTot(), een.tekstversie()))
			.toList();
	}

	@PostMapping("/toestemming/intrekken")
	@Operation(summary = "De jongere trekt toestemming in: alles van een partij, of één doel")
	Ingetrokken intrekken(@PathVariable String nummer, @RequestBody IntrekMelding melding, Principal wie) {
		Route route = this.recht.open(nummer, wie.getName(), "toestemmingen");
		Intrekking intrekking = this.intrekkingen.trekIn(route.nummer(), melding.partij(), melding.doel(),
				melding.reden());
		return new Ingetrokken(intrekking.partij(), List.of(intrekking.doelen().split(",")), intrekking.terug());
	}

	record IntrekMelding(String partij, String doel, String reden) {
	}

	/**
	 * What ended.
	 *
	 * @param begeleidingTerug school has the guidance back
	 */
	record Ingetrokken(String partij, List<String> doelen, boolean begeleidingTerug) {
	}

	record ToestemmingNu(String soort, String doel, String partij, String organisatie, String stand,
			LocalDate geldigVanaf, LocalDate geldigTot, String tekst) {
	}

}
