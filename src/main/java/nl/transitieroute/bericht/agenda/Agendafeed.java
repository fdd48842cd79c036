package nl.transitieroute.bericht.agenda;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.route.Termijnen;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** The calendar of one person, for his calendar program. */
@Controller
class Agendafeed {

	private static final Duration BEWAAR = Duration.ofMinutes(15);

	private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final Agendasleutels sleutels;

	private final Afspraken afspraken;

	private final Agendabestand bestand;

	private final Termijnen termijnen;

	private final Clock clock;

	Agendafeed(Agendasleutels sleutels, Afspraken afspraken, Agendabestand bestand, Termijnen termijnen, Clock clock) {
		this.sleutels = sleutels;
		this.afspraken = afspraken;
		this.bestand = bestand;
		this.termijnen = termijnen;
		this.clock = clock;
	}

	@GetMapping("/agenda/{geheim:[A-Za-z0-9_-]{20,80}}.ics")
	ResponseEntity<byte[]> agenda(@PathVariable String geheim, WebRequest verzoek) {
		Optional<String> wie = this.sleutels.van(geheim);
		return wie.isPresent() ? agendaVan(wie.get(), verzoek) : ResponseEntity.notFound().build();
	}

	/**
	 * Two programs, or the round of messages, may number the same appointment at once.
	 */
	private Map<String, Agendastand> bekend(List<Afspraak> eigen) {
		try {
			return this.afspraken.bekend(eigen);
		}
		catch (DuplicateKeyException ex) {
			return this.afspraken.bekend(eigen);
		}
	}

	private ResponseEntity<byte[]> agendaVan(String wie, WebRequest verzoek) {
		LocalDate vanaf = this.termijnen.voor("agenda-terug", LocalDate.now(this.clock));
		List<Afspraak> eigen = this.afspraken.van(wie, vanaf);
		byte[] inhoud = this.bestand.agenda(eigen, bekend(eigen)).getBytes(StandardCharsets.UTF_8);
		String kenmerk = '"' + DigestUtils.md5DigestAsHex(inhoud) + '"';
		if (verzoek.checkNotModified(kenmerk)) {
			return null;
		}
		return ResponseEntity.ok()
			.contentType(ICALENDAR)
			.cacheControl(CacheControl.maxAge(BEWAAR).cachePrivate())
			.eTag(kenmerk)
			.header("Content-Disposition", "inline; filename=\"transitieroute.ics\"")
			.body(inhoud);
	}

}
