package nl.transitieroute.gebeurtenis;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.begeleidingnaarwerk.Werkplekken;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.nazorg.Nazorg;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Routes;
import nl.transitieroute.verhuizing.Verhuizingen;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door for what happens in the life of a youth, whoever tells it. The table
 * {@code levensgebeurtenis} says what the route does by itself and what a person must
 * talk about first; everything of one report happens in one transaction.
 */
@Service
@Transactional
public class Levensgebeurtenissen {

	/** Message of the model {@code transitieroute}. */
	static final String LEVENSGEBEURTENIS_GEMELD = "levensgebeurtenisGemeld";

	static final String PROCES = "levensgebeurtenis";

	/** Entries of this kind are about health or criminal law, and kept as such. */
	private static final String BIJZONDER = "bijzonder";

	private static final int LANGSTE_TEKST = 4000;

	private static final int LANGSTE_WERKGEVER = 200;

	private static final BigDecimal MEESTE_UREN = BigDecimal.valueOf(80);

	private static final List<String> CONTRACTEN = List.of("vast", "tijdelijk", "flex");

	private final Routes routes;

	private final Routeproces proces;

	private final Gebeurtenissen gebeurtenissen;

	private final Verhuizingen verhuizingen;

	private final Nazorg nazorg;

	private final Werkplekken werkplekken;

	private final Gevolgen gevolgen;

	private final Gebeurtenisregister register;

	private final Dossier dossier;

	private final Clock clock;

	Levensgebeurtenissen(Routes routes, Routeproces proces, Gebeurtenissen gebeurtenissen, Verhuizingen verhuizingen,
			Nazorg nazorg, Werkplekken werkplekken, Gevolgen gevolgen, Gebeurtenisregister register, Dossier dossier,
			Clock clock) {
		this.routes = routes;
		this.proces = proces;
		this.gebeurtenissen = gebeurtenissen;
		this.verhuizingen = verhuizingen;
		this.nazorg = nazorg;
		this.werkplekken = werkplekken;
		this.gevolgen = gevolgen;
		this.register = register;
		this.dossier = dossier;
		this.clock = clock;
	}

	/**
	 * Takes in what happened.
	 * @return what happens now, in a sentence for who told it
	 * @throws Weigering when something is missing, was told already, or does not fit the
	 * phase; nothing is kept then
	 */
	public String meld(String nummer, Melding melding) {
		Route route = this.routes.metNummer(nummer);
		route.moetOpenZijn();
		Soort soort = Soort.met(melding.gebeurtenis())
			.orElseThrow(() -> new Weigering("Kies wat er is gebeurd uit de lijst."));
		Melder melder = Melder.met(melding.melder()).orElseThrow(() -> new Weigering("Kies wie het vertelde."));
		LocalDate op = dag(melding.op());
		controleer(soort, melding);
		if (soort == Soort.OVERLIJDEN) {
			moetDitNummerZijn(nummer, melding.routeNummer());
			this.gebeurtenissen.meldOverlijden(nummer, melding.op(), melding.toelichting());
			return "Het overlijden is vastgelegd. Alles van deze route is gestopt en er gaat geen bericht meer uit.";
		}
		Gevolg gevolg = gevolg(route, soort, melding);
		if (Gevolg.WEIGEREN.equals(gevolg.aanpak())) {
			throw new Weigering(gevolg.tip());
		}
		if (gevolg.moetBesproken() && this.register.openstaand(route, soort).isPresent()) {
			throw new Weigering("Dit is al gemeld. De contactpersoon heeft de taak 'Levensgebeurtenis bespreken'.");
		}
		long id = this.register.voegToe(route, soort, melder, op, gevolg);
		noteer(route, soort, melder, op, melding);
		return volg(route, soort, melding, gevolg, id);
	}

	/** A job that was lost during a pause cannot be caught by the nazorg that pauses. */
	private Gevolg gevolg(Route route, Soort soort, Melding melding) {
		Gevolg gevolg = this.gevolgen.van(route, soort, melding.uren());
		boolean nazorgPauzeert = Gevolg.OPVANGEN.equals(gevolg.aanpak())
				&& !this.gebeurtenissen.wachtOp(route, Gebeurtenissen.BAANVERLIES);
		return nazorgPauzeert ? gevolg.bespreken() : gevolg;
	}

	private String volg(Route route, Soort soort, Melding melding, Gevolg gevolg, long id) {
		String nummer = route.nummer();
		switch (soort) {
			case BAANVERLIES -> this.werkplekken.verloren(route);
			case NIEUW_WERK -> begintTeWerken(route, melding);
			case URENWIJZIGING -> this.werkplekken.wijzigUren(route, melding.werkgever(), melding.uren());
			default -> {
				// The rest has no record of its own.
			}
		}
		if (soort == Soort.VERHUIZING) {
			this.verhuizingen.meld(nummer, melding.gemeente(), dag(melding.op()), melding.toelichting());
			return "De verhuizing is gemeld. De contactpersoon bespreekt met de jongere wat er verandert.";
		}
		if (Gevolg.OPVANGEN.equals(gevolg.aanpak())) {
			this.gebeurtenissen.meldBaanverlies(nummer, melding.toelichting());
			return "Gemeld. De contacten worden weer intensief en er is een taak om hulp te regelen.";
		}
		if (!gevolg.ritme().isBlank()) {
			this.nazorg.beginOpnieuw(nummer, gevolg.ritme(), soort.titel());
		}
		if (gevolg.moetBesproken()) {
			this.proces.meldOfStart(route, LEVENSGEBEURTENIS_GEMELD, PROCES,
					Map.of("levensgebeurtenis", Long.toString(id)));
			return "Gemeld. De contactpersoon heeft de taak om dit met de jongere te bespreken.";
		}
		return "Vastgelegd in het dossier.";
	}

	/** After the diploma it is what the youth does now. */
	private void begintTeWerken(Route route, Melding melding) {
		this.werkplekken.begint(route, melding.werkgever().strip(), melding.functie(), melding.uren(),
				melding.contractvorm(), dag(melding.op()));
		if (route.fase() == Fase.NAZORG || route.fase() == Fase.WARME_OVERDRACHT) {
			this.routes.stelBestemming(route.nummer(), "werk");
		}
	}

	private void noteer(Route route, Soort soort, Melder melder, LocalDate op, Melding melding) {
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Wat is er gebeurd", soort.label());
		inhoud.put("Wie vertelde het", melder.inWoorden());
		inhoud.put("Op", op);
		zet(inhoud, "Werkgever", melding.werkgever());
		zet(inhoud, "Functie", melding.functie());
		zet(inhoud, "Uren per week", melding.uren());
		zet(inhoud, "Contract", melding.contractvorm());
		zet(inhoud, "Toelichting", melding.toelichting());
		this.dossier.noteer(route.nummer(), soort.isBijzonder() ? BIJZONDER : "levensgebeurtenis",
				"Gemeld: " + soort.titel(), inhoud);
	}

	private static void zet(Map<String, Object> inhoud, String vraag, Object antwoord) {
		if (antwoord != null && !antwoord.toString().isBlank()) {
			inhoud.put(vraag, antwoord.toString().strip());
		}
	}

	/** A death is never reported by a slip of the mouse, or of the wrong youth. */
	private static void moetDitNummerZijn(String nummer, String getypt) {
		if (getypt == null || !nummer.equalsIgnoreCase(getypt.strip())) {
			throw new Weigering(
					"Het routenummer klopt niet. Controleer of dit de goede jongere is en typ " + nummer + " over.");
		}
	}

	private void controleer(Soort soort, Melding melding) {
		kort(melding.toelichting(), LANGSTE_TEKST);
		kort(melding.werkgever(), LANGSTE_WERKGEVER);
		kort(melding.functie(), LANGSTE_WERKGEVER);
		if (soort.isWerk()) {
			if (melding.uren() == null || melding.uren().signum() <= 0 || melding.uren().compareTo(MEESTE_UREN) > 0) {
				throw new Weigering("Vul in hoeveel uur per week de jongere werkt: meer dan 0 en ten hoogste 80.");
			}
			if (soort == Soort.NIEUW_WERK && isLeeg(melding.werkgever())) {
				throw new Weigering("Vul in bij welke werkgever de jongere werkt.");
			}
			if (soort == Soort.NIEUW_WERK && !CONTRACTEN.contains(melding.contractvorm())) {
				throw new Weigering("Kies welk contract de jongere heeft: vast, tijdelijk of flex.");
			}
		}
		else if (soort != Soort.VERHUIZING && soort != Soort.OVERLIJDEN && !soort.isBijzonder()
				&& isLeeg(melding.toelichting())) {
			throw new Weigering("Schrijf in een paar woorden wat er is gebeurd.");
		}
	}

	/** A year back or ahead is enough for what changes the route now. */
	private LocalDate dag(LocalDate op) {
		LocalDate vandaag = LocalDate.now(this.clock);
		LocalDate dag = (op != null) ? op : vandaag;
		if (dag.isBefore(vandaag.minusYears(1)) || dag.isAfter(vandaag.plusYears(1))) {
			throw new Weigering("Kies de dag waarop het gebeurde: hoogstens een jaar geleden of over een jaar.");
		}
		return dag;
	}

	private static void kort(String tekst, int langste) {
		if (tekst != null && tekst.length() > langste) {
			throw new Weigering("De tekst is te lang: schrijf ten hoogste " + langste + " tekens.");
		}
	}

	private static boolean isLeeg(String tekst) {
		return tekst == null || tekst.isBlank();
	}

}
