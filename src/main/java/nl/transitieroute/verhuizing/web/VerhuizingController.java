package nl.transitieroute.verhuizing.web;

import java.security.Principal;
import java.time.LocalDate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.transitieroute.route.Dossierdeur;
import nl.transitieroute.verhuizing.Verhuizingen;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A move, told by another system. */
@RestController
@Tag(name = "Routes")
class VerhuizingController {

	private final Verhuizingen verhuizingen;

	private final Dossierdeur deur;

	VerhuizingController(Verhuizingen verhuizingen, Dossierdeur deur) {
		this.verhuizingen = verhuizingen;
		this.deur = deur;
	}

	@PostMapping("/api/routes/{nummer}/verhuizing")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(
			summary = "De jongere verhuist naar een andere gemeente (code of naam); een mens besluit wat er verandert")
	void verhuizing(@PathVariable String nummer, @RequestBody VerhuizingMelding melding, Principal wie) {
		this.verhuizingen.meld(this.deur.omTeMelden(nummer, wie.getName()).nummer(), melding.gemeente(),
				melding.datum(), melding.toelichting());
	}

	record VerhuizingMelding(String gemeente, LocalDate datum, String toelichting) {
	}

}
