package nl.transitieroute.fg;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.inzagelog.Inkijk;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.inzagelog.Logboek;
import nl.transitieroute.inzagelog.Logboek.Vraag;
import nl.transitieroute.inzagelog.Logregel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The access log for the FG: by route, by person, by period. Route numbers stand on it,
 * names of youths do not: the FG checks who looked, not at whom (AVG art. 39).
 */
@Controller
class Inzagepagina {

	static final int PER_BLAD = 100;

	private static final int REGELS_PER_KEER = 5_000;

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final Logboek logboek;

	private final Inzagelog log;

	private final FgToegang toegang;

	private final Clock clock;

	Inzagepagina(Logboek logboek, Inzagelog log, FgToegang toegang, Clock clock) {
		this.logboek = logboek;
		this.log = log;
		this.toegang = toegang;
		this.clock = clock;
	}

	@GetMapping("/fg/inzage")
	String toon(@AuthenticationPrincipal Aangemelde wie, @RequestParam(defaultValue = "") String nummer,
			@RequestParam(defaultValue = "") String persoon,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate van,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate tot,
			@RequestParam(defaultValue = "false") boolean geweigerd, @RequestParam(defaultValue = "1") int blad,
			Model model) {
		this.toegang.eis(wie);
		Vraag vraag = vraag(nummer, persoon, van, tot, geweigerd);
		int pagina = Math.max(1, blad);
		this.log.noteer(new Inkijk(null, wie.id(), Inzagelog.TOEGANGSLOG, "op het scherm", FgToegang.GROND));
		long aantal = this.logboek.tel(vraag);
		model.addAttribute("wie", wie);
		model.addAttribute("vraag", vraag);
		model.addAttribute("blad", pagina);
		model.addAttribute("aantal", aantal);
		model.addAttribute("meer", aantal > (long) pagina * PER_BLAD);
		model.addAttribute("regels",
				this.logboek.zoek(vraag, (pagina - 1L) * PER_BLAD, PER_BLAD)
					.stream()
					.map(Inzagepagina::regel)
					.toList());
		return "fg-inzage";
	}

	@GetMapping("/fg/inzage.csv")
	void csv(@AuthenticationPrincipal Aangemelde wie, @RequestParam(defaultValue = "") String nummer,
			@RequestParam(defaultValue = "") String persoon,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate van,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate tot,
			@RequestParam(defaultValue = "false") boolean geweigerd, HttpServletResponse antwoord) throws IOException {
		this.toegang.eis(wie);
		this.log.noteer(new Inkijk(null, wie.id(), Inzagelog.TOEGANGSLOG, "als bestand", FgToegang.GROND));
		antwoord.setContentType("text/csv;charset=UTF-8");
		antwoord.setHeader("Content-Disposition", "attachment; filename=\"toegangslog.csv\"");
		Vraag vraag = vraag(nummer, persoon, van, tot, geweigerd);
		try (Writer tekst = new OutputStreamWriter(antwoord.getOutputStream(), StandardCharsets.UTF_8);
				CSVPrinter lijst = new CSVPrinter(tekst, CSVFormat.Builder.create().setDelimiter(';').get())) {
			lijst.printRecord("moment", "routenummer", "gebruikersnaam", "naam", "organisatie", "wat", "onderdeel",
					"uitkomst", "grond", "herkomst");
			List<Logregel> regels;
			for (long begin = 0; !(regels = this.logboek.zoek(vraag, begin, REGELS_PER_KEER))
				.isEmpty(); begin += REGELS_PER_KEER) {
				for (Logregel regel : regels) {
					lijst.printRecord(moment(regel), cel(regel.nummer()), cel(regel.medewerkerId()),
							cel(regel.medewerker()), cel(regel.organisatie()), cel(regel.wat()), cel(regel.onderdeel()),
							regel.toegestaan() ? "toegestaan" : "geweigerd", cel(regel.grond()), cel(regel.herkomst()));
				}
			}
		}
	}

	/** The last thirty days, when nothing else is asked. */
	private Vraag vraag(String nummer, String persoon, LocalDate van, LocalDate tot, boolean geweigerd) {
		LocalDate einde = (tot != null) ? tot : LocalDate.now(this.clock);
		return new Vraag(nummer, persoon, (van != null) ? van : einde.minusDays(30), einde, geweigerd);
	}

	private static Regel regel(Logregel regel) {
		return new Regel(moment(regel), regel.nummer(),
				(regel.medewerker() != null) ? regel.medewerker() : regel.medewerkerId(), regel.organisatie(),
				regel.wat() + ((regel.onderdeel() != null) ? ": " + regel.onderdeel() : ""), regel.toegestaan(),
				regel.grond(), regel.herkomst());
	}

	private static String moment(Logregel regel) {
		return MOMENT.format(regel.moment().atZoneSameInstant(ZONE));
	}

	/** A spreadsheet runs what begins like a formula. */
	private static String cel(String waarde) {
		return (waarde != null && !waarde.isEmpty() && "=+-@\t\r".indexOf(waarde.charAt(0)) >= 0) ? "'" + waarde
				: waarde;
	}

	/** One line on the page. */
	record Regel(String moment, String nummer, String wie, String organisatie, String wat, boolean toegestaan,
			String grond, String herkomst) {
	}

}
