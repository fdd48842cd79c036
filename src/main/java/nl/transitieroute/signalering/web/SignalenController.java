package nl.transitieroute.signalering.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.transitieroute.signalering.Bezwaar;
import nl.transitieroute.signalering.Melding;
import nl.transitieroute.signalering.Melding.Uitkomst;
import nl.transitieroute.signalering.Meldrecht;
import nl.transitieroute.signalering.OngeldigSignaal;
import nl.transitieroute.signalering.Signaal;
import nl.transitieroute.signalering.Signaalinvoer;
import nl.transitieroute.signalering.Signaalregels;
import nl.transitieroute.signalering.Signalen;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signals from another system: one, or a list that goes in as a whole or not at all.
 */
@RestController
@RequestMapping("/api/signalen")
@Tag(name = "Signalen", description = "Een jongere aanmelden die steun nodig heeft bij de stap van school naar werk")
class SignalenController {

	private static final int MAXIMUM_SIGNALEN = 500;

	private static final int MAXIMUM_BYTES = 5 * 1024 * 1024;

	private final Signaalregels regels;

	private final Signalen signalen;

	private final Meldrecht meldrecht;

	private final ObjectMapper json;

	private final TransactionTemplate transactie;

	SignalenController(Signaalregels regels, Signalen signalen, Meldrecht meldrecht, ObjectMapper json,
			PlatformTransactionManager transactionManager) {
		this.regels = regels;
		this.signalen = signalen;
		this.meldrecht = meldrecht;
		this.json = json;
		this.transactie = new TransactionTemplate(transactionManager);
	}

	@PostMapping(consumes = "application/json")
	@Operation(summary = "Eén signaal melden, of een lijst (geheel of niet)",
			description = "201: er is een route begonnen. 200: het signaal hoort bij een lopende route of was al bekend. "
					+ "422: een veld klopt niet, er is niets opgenomen. Dezelfde melding nog eens sturen verandert niets.")
	@RequestBody(content = @Content(schema = @Schema(oneOf = { Signaalinvoer.class, Signaalinvoer[].class }),
			array = @ArraySchema(schema = @Schema(implementation = Signaalinvoer.class))))
	ResponseEntity<?> meld(InputStream bericht, Principal wie) throws IOException {
		byte[] inhoud = bericht.readNBytes(MAXIMUM_BYTES + 1);
		if (inhoud.length > MAXIMUM_BYTES) {
			return antwoord(ProblemDetail.forStatusAndDetail(HttpStatus.PAYLOAD_TOO_LARGE,
					"Het bericht is groter dan 5 MB. Verdeel de signalen over meer berichten."));
		}
		JsonNode gelezen;
		try {
			gelezen = this.json.readTree(inhoud);
		}
		catch (IOException ex) {
			return antwoord(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST,
					"Het bericht is geen geldige JSON. Stuur een signaal volgens de beschrijving op /v3/api-docs."));
		}
		return gelezen.isArray() ? meldLijst(gelezen, wie.getName()) : meldEen(gelezen, wie.getName());
	}

	private ResponseEntity<?> meldEen(JsonNode bericht, String melder) {
		try {
			return gelukt(List.of(meldSignaal(bericht, melder)), melder, false);
		}
		catch (OngeldigSignaal ex) {
			ProblemDetail probleem = ongeldig(
					"Het signaal is niet opgenomen. Verbeter de velden en stuur het opnieuw.");
			probleem.setProperty("bezwaren", ex.bezwaren());
			return antwoord(probleem);
		}
	}

	private ResponseEntity<?> meldLijst(JsonNode berichten, String melder) {
		if (berichten.isEmpty() || berichten.size() > MAXIMUM_SIGNALEN) {
			return antwoord(
					ongeldig("Stuur ten minste één en ten hoogste " + MAXIMUM_SIGNALEN + " signalen tegelijk."));
		}
		List<Geweigerd> geweigerd = new ArrayList<>();
		List<Melding> meldingen = this.transactie.execute((status) -> {
			List<Melding> gelukt = new ArrayList<>();
			for (int i = 0; i < berichten.size(); i++) {
				try {
					Signaal signaal = gelezen(berichten.get(i), melder);
					if (geweigerd.isEmpty()) {
						gelukt.add(this.signalen.meld(signaal, melder));
					}
				}
				catch (OngeldigSignaal ex) {
					status.setRollbackOnly();
					geweigerd.add(new Geweigerd(i + 1, ex.bezwaren()));
				}
			}
			return gelukt;
		});
		if (geweigerd.isEmpty()) {
			return gelukt(meldingen, melder, true);
		}
		ProblemDetail probleem = ongeldig(
				"Er is niets opgenomen. Verbeter deze signalen en stuur de hele lijst opnieuw.");
		probleem.setProperty("signalen", geweigerd);
		return antwoord(probleem);
	}

	private Melding meldSignaal(JsonNode bericht, String melder) {
		return this.signalen.meld(gelezen(bericht, melder), melder);
	}

	private Signaal gelezen(JsonNode bericht, String melder) {
		Signaal signaal = this.regels.lees(Signaalbericht.lees(bericht), Signaal.API);
		this.meldrecht.controleer(melder, signaal);
		return signaal;
	}

	/**
	 * RMC is not told whether a youth was on a route already: that is known at the
	 * school.
	 */
	private ResponseEntity<?> gelukt(List<Melding> meldingen, String melder, boolean lijst) {
		if (this.meldrecht.isRmc(melder)) {
			return ResponseEntity.ok(new Ontvangen(meldingen.size()));
		}
		boolean nieuw = meldingen.stream().anyMatch((melding) -> melding.uitkomst() == Uitkomst.NIEUW);
		return ResponseEntity.status(nieuw ? HttpStatus.CREATED : HttpStatus.OK)
			.body(lijst ? meldingen : meldingen.get(0));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tegelijk(DuplicateKeyException ex) {
		return antwoord(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT,
				"Dit signaal wordt op dit moment ook door een ander gemeld. Stuur het zo nog eens."));
	}

	private static ProblemDetail ongeldig(String melding) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, melding);
	}

	private static ResponseEntity<ProblemDetail> antwoord(ProblemDetail probleem) {
		return ResponseEntity.of(probleem).build();
	}

	/** What is wrong with one signal of a list; the first has number 1. */
	record Geweigerd(int nummer, List<Bezwaar> bezwaren) {
	}

	record Ontvangen(int ontvangen) {
	}

}
