package nl.transitieroute.nazorg.web;

import java.security.Principal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.transitieroute.nazorg.Contactmeldingen;
import nl.transitieroute.route.Dossierdeur;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contact that nobody planned, told by another system such as a telephone exchange. */
@RestController
@Tag(name = "Routes")
class ContactController {

	private final Contactmeldingen meldingen;

	private final Dossierdeur deur;

	ContactController(Contactmeldingen meldingen, Dossierdeur deur) {
		this.meldingen = meldingen;
		this.deur = deur;
	}

	@PostMapping("/api/routes/{nummer}/contact")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "De jongere nam zelf contact op; het telt als het geplande contact of staat ernaast (extra)")
	void contact(@PathVariable String nummer, @RequestBody ContactMelding melding, Principal wie) {
		this.meldingen.legVast(this.deur.omTeMelden(nummer, wie.getName()).nummer(), melding.kanaal(), melding.telt(),
				melding.notitie());
	}

	record ContactMelding(String kanaal, String telt, String notitie) {
	}

}
