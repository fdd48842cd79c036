package nl.transitieroute.inzage;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.RouteNietGevonden;
import nl.transitieroute.toestemming.Doelen;
import nl.transitieroute.toestemming.Intrekkingen;
import nl.transitieroute.toestemming.NieuweToestemming;
import nl.transitieroute.toestemming.Partijen;
import nl.transitieroute.toestemming.Scan;
import nl.transitieroute.toestemming.Scans;
import nl.transitieroute.toestemming.Teksten;
import nl.transitieroute.toestemming.Toestemming;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.toestemming.Toestemmingsrecht;
import nl.transitieroute.toestemming.Vastleggen;
import nl.transitieroute.warmeoverdracht.Onderdeel;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * All consents of one youth: what stands and what ended, recording an answer with its
 * scan, and taking consent back.
 */
@Controller
@RequestMapping("/dossier/{nummer}/toestemmingen")
class Toestemmingspagina {

	private final Toestemmingsrecht recht;

	private final Toestemmingen toestemmingen;

	private final Vastleggen vastleggen;

	private final Intrekkingen intrekkingen;

	private final Scans scans;

	private final Teksten teksten;

	private final Jongeren jongeren;

	private final Wie namen;

	private final Clock clock;

	Toestemmingspagina(Toestemmingsrecht recht, Toestemmingen toestemmingen, Vastleggen vastleggen,
			Intrekkingen intrekkingen, Scans scans, Teksten teksten, Jongeren jongeren, Wie namen, Clock clock) {
		this.recht = recht;
		this.toestemmingen = toestemmingen;
		this.vastleggen = vastleggen;
		this.intrekkingen = intrekkingen;
		this.scans = scans;
		this.teksten = teksten;
		this.jongeren = jongeren;
		this.namen = namen;
		this.clock = clock;
	}

	@GetMapping
	String toon(@PathVariable String nummer, @RequestParam(required = false) String teGroot,
			@AuthenticationPrincipal Aangemelde wie, Model model) {
		Route route = this.recht.open(nummer, wie.id(), "toestemmingen");
		LocalDate vandaag = LocalDate.now(this.clock);
		List<Scan> alleScans = this.scans.van(route, wie.organisatieId());
		List<Toestemmingsregel> regels = this.toestemmingen.van(route)
			.stream()
			.map((een) -> regel(route, een, vandaag, alleScans))
			.sorted((een, ander) -> Long.compare(ander.id(), een.id()))
			.toList();
		model.addAttribute("wie", wie);
		model.addAttribute("route", route);
		model.addAttribute("jongere", this.jongeren.metId(route.jongereId()).weergavenaam());
		model.addAttribute("regels", regels);
		model.addAttribute("staand", regels.stream().filter(Toestemmingsregel::staat).toList());
		model.addAttribute("allesVoor",
				Partijen.alle()
					.stream()
					.filter((p) -> regels.stream().filter((r) -> r.staat() && r.partij().equals(p)).count() > 1)
					.map((p) -> Map.entry(p, naam(route, p)))
					.toList());
		model.addAttribute("ingetrokken", this.intrekkingen.van(route));
		model.addAttribute("partijen", Partijen.alle().stream().map((p) -> Map.entry(p, naam(route, p))).toList());
		model.addAttribute("doelen", Doelen.alle().stream().map((d) -> Map.entry(d, Doelen.naam(d))).toList());
		model.addAttribute("onderdelen", Onderdeel.gewone());
		model.addAttribute("tekst", this.teksten.met(Teksten.IN_GESPREK).orElseThrow());
		model.addAttribute("ouderNodig", this.toestemmingen.ouderNodig(route, Toestemming.AVG));
		if (teGroot != null) {
			model.addAttribute("bezwaar", GroteScan.MELDING);
		}
		return "toestemmingen";
	}

	@PostMapping
	String legVast(@PathVariable String nummer, @RequestParam String partij, @RequestParam String doel,
			@RequestParam String antwoord, @RequestParam String wijze,
			@RequestParam(required = false) List<String> gegevens,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate vanaf,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate tot,
			@RequestParam(required = false) String ouder, @AuthenticationPrincipal Aangemelde wie,
			RedirectAttributes terug) {
		Route route = this.recht.open(nummer, wie.id(), "toestemming vastleggen");
		return probeer(nummer, terug, "Het antwoord is vastgelegd en geldt vanaf nu.",
				() -> this.vastleggen.neemOp(route,
						new NieuweToestemming(Doelen.soort(doel), doel, partij, antwoord,
								(gegevens != null) ? Onderdeel.bekende(gegevens) : List.of(), wijze, Teksten.IN_GESPREK,
								vanaf, tot, null)
							.metOuder(ouder)));
	}

	@PostMapping("/intrekken")
	String trekIn(@PathVariable String nummer, @RequestParam String wat, @RequestParam String reden,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) {
		Route route = this.recht.open(nummer, wie.id(), "toestemming intrekken");
		String[] delen = wat.split(":", 2);
		return probeer(nummer, terug,
				"De toestemming is ingetrokken. Lezen en taken van die partij zijn gestopt, en er is een taak om het te bespreken.",
				() -> this.intrekkingen.trekIn(route.nummer(), delen[0],
						(delen.length > 1 && !delen[1].isBlank()) ? delen[1] : null, reden));
	}

	@PostMapping("/{id}/scan")
	String voegScanToe(@PathVariable String nummer, @PathVariable long id, @RequestParam MultipartFile scan,
			@AuthenticationPrincipal Aangemelde wie, RedirectAttributes terug) throws IOException {
		Route route = this.recht.open(nummer, wie.id(), "scan toevoegen");
		byte[] inhoud = scan.getBytes();
		return probeer(nummer, terug, "De scan is toegevoegd.", () -> this.scans.bewaar(route, id, inhoud));
	}

	@GetMapping("/scan/{id}")
	ResponseEntity<byte[]> download(@PathVariable String nummer, @PathVariable long id,
			@AuthenticationPrincipal Aangemelde wie) {
		Route route = this.recht.open(nummer, wie.id(), "scan " + id);
		Scan scan = this.scans.van(route, wie.organisatieId())
			.stream()
			.filter((een) -> een.id() == id)
			.findFirst()
			.orElseThrow(RouteNietGevonden::new);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(scan.mediatype()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(scan.bestandsnaam()).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.body(this.scans.inhoud(scan));
	}

	private static String probeer(String nummer, RedirectAttributes terug, String gelukt, Runnable werk) {
		try {
			werk.run();
			terug.addFlashAttribute("gelukt", gelukt);
		}
		catch (Weigering ex) {
			terug.addFlashAttribute("bezwaar", ex.getMessage());
		}
		terug.addAttribute("nummer", nummer);
		return "redirect:/dossier/{nummer}/toestemmingen";
	}

	private Toestemmingsregel regel(Route route, Toestemming een, LocalDate vandaag, List<Scan> alleScans) {
		boolean nieuwste = this.toestemmingen.laatste(route, een.doel(), een.partij())
			.filter((laatste) -> laatste.id() == een.id())
			.isPresent();
		String stand = nieuwste ? een.standOp(vandaag) : "vervangen door een later antwoord";
		boolean staat = nieuwste && "ja".equals(een.antwoord()) && een.einde() == null
				&& !"verlopen".equals(een.standOp(vandaag));
		return new Toestemmingsregel(een.id(), een.partij(), een.doel(),
				(een.organisatieId() != null) ? this.namen.organisatie(een.organisatieId())
						: Partijen.naam(een.partij()),
				Doelen.naam(een.doel()), stand, staat, onderdelen(een), een.wijze().replace('-', ' '),
				Datum.dag(een.gevraagdOp()), Datum.dag(een.geldigVanaf()), Datum.dag(een.geldigTot()),
				een.ouderAntwoord(), een.eindeReden(), een.tekstversie(),
				this.teksten.met(een.tekstversie()).map(Teksten.Tekst::tekst).orElse(null),
				alleScans.stream().filter((scan) -> scan.toestemmingId() == een.id()).toList());
	}

	private static String onderdelen(Toestemming een) {
		return (een.gegevens() != null) ? Onderdeel.inWoorden(List.of(een.gegevens().split(","))) : "";
	}

	private String naam(Route route, String partij) {
		String organisatie = switch (partij) {
			case "school", "rmc", "wi" -> this.namen.organisatie(route.organisatie(partij));
			default -> null;
		};
		return Partijen.naam(partij) + ((organisatie != null) ? ": " + organisatie : "");
	}

	/** One consent as a person reads it. */
	record Toestemmingsregel(long id, String partij, String doel, String wie, String waarvoor, String stand,
			boolean staat, String gegevens, String wijze, String gevraagd, String vanaf, String tot, String ouder,
			String reden, String tekstversie, String tekst, List<Scan> scans) {
	}

}
