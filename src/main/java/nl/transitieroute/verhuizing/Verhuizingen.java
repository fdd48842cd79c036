package nl.transitieroute.verhuizing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Gemeente;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Routes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The youth moves: where he lives decides which RMC and W&amp;I serve him (Ingrado 2021).
 * The new ones are proposed; nothing moves without a person's word. Consents are per
 * organisation, so what the old ones were allowed does not count for the new. An
 * organisation that is responsible stays so until school took the guidance back.
 */
@Service
@Transactional
public class Verhuizingen {

	static final String VERHUIZING_GEMELD = "verhuizingGemeld";

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private static final int VERSTE_JAREN = 1;

	private final JdbcClient jdbc;

	private final Routes routes;

	private final Routeproces proces;

	private final Organisaties organisaties;

	private final Jongeren jongeren;

	private final Dossier dossier;

	private final Uitvoerder uitvoerder;

	private final List<VerhuisGevolg> gevolgen;

	private final Clock clock;

	Verhuizingen(JdbcClient jdbc, Routes routes, Routeproces proces, Organisaties organisaties, Jongeren jongeren,
			Dossier dossier, Uitvoerder uitvoerder, List<VerhuisGevolg> gevolgen, Clock clock) {
		this.jdbc = jdbc;
		this.routes = routes;
		this.proces = proces;
		this.organisaties = organisaties;
		this.jongeren = jongeren;
		this.dossier = dossier;
		this.uitvoerder = uitvoerder;
		this.gevolgen = gevolgen;
		this.clock = clock;
	}

	/**
	 * Somebody tells that the youth moves. Told again while the first waits for its day,
	 * the new address counts.
	 * @throws Weigering when the municipality is unknown or the same, the day is too far
	 * away, or the move is being discussed already
	 */
	public void meld(String nummer, String gemeente, LocalDate datum, String toelichting) {
		Route route = this.routes.metNummer(nummer);
		route.moetOpenZijn();
		LocalDate vandaag = LocalDate.now(this.clock);
		if (datum == null || datum.isBefore(vandaag.minusYears(VERSTE_JAREN))
				|| datum.isAfter(vandaag.plusYears(VERSTE_JAREN))) {
			throw new Weigering("Kies de dag van de verhuizing: hoogstens een jaar geleden of over een jaar.");
		}
		if (toelichting != null && toelichting.length() > 4000) {
			throw new Weigering("De tekst is te lang: schrijf ten hoogste 4000 tekens.");
		}
		Gemeente nieuw = gemeente(gemeente, later(datum));
		if (nieuw.code().equals(this.jongeren.metId(route.jongereId()).gemeenteCode())) {
			throw new Weigering("De jongere staat al in " + nieuw.naam() + " ingeschreven. Kies de nieuwe gemeente.");
		}
		if (this.proces.heeftTaak(route, "userTask_verhuizingBespreken")
				|| this.proces.heeftTaak(route, "userTask_verhuizingTerugnemen")) {
			throw new Weigering("Een verhuizing wordt al besproken. Rond eerst de taak daarvoor af.");
		}
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Nieuwe gemeente", nieuw.naam());
		inhoud.put("Vanaf", datum);
		if (toelichting != null && !toelichting.isBlank()) {
			inhoud.put("Toelichting", toelichting.strip());
		}
		this.dossier.noteer(nummer, "verhuizing", "Verhuizing gemeld", inhoud);
		Optional<Verhuizing> wacht = openstaand(route);
		if (wacht.isPresent()) {
			this.jdbc.sql("update verhuizing set gemeente_code = ?, datum = ? where id = ?")
				.params(nieuw.code(), datum, wacht.get().id())
				.update();
			return;
		}
		GeneratedKeyHolder sleutel = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into verhuizing (route_id, gemeente_code, datum, toelichting, gemeld_door, gemeld_op)
				values (?, ?, ?, ?, ?, ?)""")
			.params(route.id(), nieuw.code(), datum, toelichting, this.uitvoerder.medewerkerId(),
					OffsetDateTime.now(this.clock))
			.update(sleutel, "id");
		this.proces.meld(route, VERHUIZING_GEMELD, Map.of("verhuizing", sleutel.getKeyAs(Number.class).longValue()));
	}

	/** What the contact person reads before he decides. */
	@Transactional(readOnly = true)
	public String beschrijving(String nummer, long verhuizingId) {
		Route route = this.routes.metNummer(nummer);
		Verhuizing verhuizing = metId(verhuizingId);
		Voorstel voorstel = voorstel(route, verhuizing);
		String tekst = """
				**Nieuwe gemeente:** %s, vanaf %s

				- RMC (Doorstroompunt): nu %s, voorstel **%s**
				- W&I: nu %s, voorstel **%s**
				""".formatted(this.organisaties.gemeentenaam(verhuizing.gemeenteCode()).orElse("onbekend"),
				DAG.format(verhuizing.datum()), naam(voorstel.rmcNu()), naam(voorstel.rmc()), naam(voorstel.wiNu()),
				naam(voorstel.wi()));
		if (!voorstel.verandert()) {
			return tekst + "\nDezelfde organisaties helpen de jongere ook daar. Hun toestemming blijft gelden.";
		}
		return tekst + "\nToestemming geldt niet voor een nieuwe organisatie: die vraag je daarna opnieuw."
				+ (voorstel.vertrekt(route.verantwoordelijkeId()) ? "\n\n**" + naam(route.verantwoordelijkeId())
						+ " begeleidt nu en blijft verantwoordelijk** tot school de begeleiding terugneemt. "
						+ "School draagt daarna, met toestemming, over aan de nieuwe organisatie." : "");
	}

	/** Whether the responsible organisation no longer serves where the youth lives. */
	@Transactional(readOnly = true)
	public boolean verantwoordelijkeVertrekt(String nummer, long verhuizingId) {
		Route route = this.routes.metNummer(nummer);
		return voorstel(route, metId(verhuizingId)).vertrekt(route.verantwoordelijkeId());
	}

	/** Everything stays; only where the youth lives is kept. */
	void blijft(Route route) {
		Verhuizing verhuizing = moetOpenstaan(route);
		besluit(verhuizing, "blijft");
		this.jongeren.verhuis(route.jongereId(), verhuizing.gemeenteCode());
	}

	/**
	 * School takes the guidance back from the organisation that no longer serves: both
	 * responsibility and contact person, with the open tasks.
	 * @throws Weigering when one of them does not work at school
	 */
	void neemTerug(Route route, String contactpersoon, String vervanger) {
		this.routes.draagOver(route.nummer(), route.schoolId(), contactpersoon, vervanger,
				"Verhuizing naar een andere gemeente");
		Route nu = this.routes.metNummer(route.nummer());
		this.proces.ookAlsHetStilStaat(nu, () -> this.proces.draagTakenOver(route, nu));
	}

	/**
	 * The new organisations serve from now on, and those who served before have no ground
	 * and no task any more.
	 * @return whether RMC or W&amp;I is another one, so that consent must be asked again
	 */
	public boolean verwerk(String nummer, long verhuizingId) {
		Route route = this.routes.metNummer(nummer);
		Verhuizing verhuizing = metId(verhuizingId);
		Voorstel voorstel = voorstel(route, verhuizing);
		this.routes.verhuis(nummer, voorstel.rmc(), voorstel.wi(), voorstel.regie());
		this.jongeren.verhuis(route.jongereId(), verhuizing.gemeenteCode());
		besluit(verhuizing, "overnemen");
		Route nu = this.routes.metNummer(nummer);
		this.proces.ookAlsHetStilStaat(nu, () -> {
			this.gevolgen.forEach((gevolg) -> gevolg.verhuisd(nu));
			vertrokken(route, nu).forEach((oud) -> this.proces.beeindigTaken(nu, oud, (doel) -> false));
		});
		return voorstel.verandert();
	}

	private static List<String> vertrokken(Route was, Route nu) {
		return Stream.of(was.rmcId(), was.wiId())
			.filter(Objects::nonNull)
			.filter((oud) -> !oud.equals(nu.rmcId()) && !oud.equals(nu.wiId()) && !oud.equals(nu.verantwoordelijkeId()))
			.toList();
	}

	/** Who serve now, for the form that asks consent. */
	@Transactional(readOnly = true)
	public String organisatiesNu(String nummer) {
		Route route = this.routes.metNummer(nummer);
		return "**RMC (Doorstroompunt):** " + naam(route.rmcId()) + "\n\n**W&I:** " + naam(route.wiId());
	}

	private Voorstel voorstel(Route route, Verhuizing verhuizing) {
		Optional<Gemeente> daar = this.organisaties.gemeente(verhuizing.gemeenteCode(), later(verhuizing.datum()));
		return new Voorstel(route.rmcId(), route.wiId(), route.regieId(), daar.map(Gemeente::rmcId).orElse(null),
				daar.map(Gemeente::wiId).orElse(null), daar.map(Gemeente::regieId).orElse(route.regieId()));
	}

	private LocalDate later(LocalDate datum) {
		LocalDate vandaag = LocalDate.now(this.clock);
		return datum.isAfter(vandaag) ? datum : vandaag;
	}

	private Gemeente gemeente(String codeOfNaam, LocalDate dag) {
		if (codeOfNaam == null || codeOfNaam.isBlank()) {
			throw new Weigering("Kies de nieuwe gemeente.");
		}
		return this.organisaties.gemeente(codeOfNaam.strip(), dag)
			.or(() -> this.organisaties.gemeenteMetNaam(codeOfNaam.strip()))
			.orElseThrow(() -> new Weigering(
					"Deze gemeente is niet bekend. Kies de gemeente waar de jongere gaat wonen, niet de wijk."));
	}

	private Optional<Verhuizing> openstaand(Route route) {
		return this.jdbc.sql("""
				select id, route_id, gemeente_code, datum, besluit from verhuizing
				where route_id = ? and besluit is null order by id desc fetch first 1 rows only""")
			.param(route.id())
			.query(Verhuizing.class)
			.optional();
	}

	private Verhuizing moetOpenstaan(Route route) {
		return openstaand(route).orElseThrow(() -> new Weigering("Over deze verhuizing is al besloten."));
	}

	private Verhuizing metId(long id) {
		return this.jdbc.sql("select id, route_id, gemeente_code, datum, besluit from verhuizing where id = ?")
			.param(id)
			.query(Verhuizing.class)
			.single();
	}

	private void besluit(Verhuizing verhuizing, String besluit) {
		this.jdbc.sql("update verhuizing set besluit = ?, besloten_op = ? where id = ?")
			.params(besluit, OffsetDateTime.now(this.clock), verhuizing.id())
			.update();
	}

	private String naam(String organisatieId) {
		return (organisatieId != null) ? this.organisaties.naam(organisatieId) : "doet niet mee";
	}

}
