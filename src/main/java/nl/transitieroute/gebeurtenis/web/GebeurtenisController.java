package nl.transitieroute.gebeurtenis.web;

import java.security.Principal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.transitieroute.gebeurtenis.Levensgebeurtenissen;
import nl.transitieroute.gebeurtenis.Melding;
import nl.transitieroute.route.Dossierdeur;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Something happened in the life of a youth, told by another system. */
@RestController
@Tag(name = "Routes")
class GebeurtenisController {

	private final Levensgebeurtenissen gebeurtenissen;

	private final Dossierdeur deur;

	GebeurtenisController(Levensgebeurtenissen gebeurtenissen, Dossierdeur deur) {
		this.gebeurtenissen = gebeurtenissen;
		this.deur = deur;
	}

	@PostMapping("/api/routes/{nummer}/levensgebeurtenis")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Er is iets gebeurd in het leven van de jongere",
			description = "gebeurtenis: baanverlies, nieuw-werk, urenwijziging, terug-naar-school, verhuizing, "
					+ "schulden, wonen, ziekte, zwangerschap, detentie of overlijden (met routeNummer, ter controle). "
					+ "melder: begeleider, jongere, ouder, werkgever of anders.")
	Antwoord meld(@PathVariable String nummer, @RequestBody Melding melding, Principal wie) {
		return new Antwoord(this.gebeurtenissen.meld(this.deur.omTeMelden(nummer, wie.getName()).nummer(), melding));
	}

	/** What happens now, in words. */
	record Antwoord(String antwoord) {
	}

}
