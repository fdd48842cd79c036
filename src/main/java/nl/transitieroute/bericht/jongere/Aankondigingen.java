package nl.transitieroute.bericht.jongere;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.bericht.Bericht;
import nl.transitieroute.bericht.Berichten;
import nl.transitieroute.bericht.Berichtmaker;
import nl.transitieroute.bericht.Berichtplanner;
import nl.transitieroute.bericht.Briefpapier;
import nl.transitieroute.bericht.Datum;
import nl.transitieroute.bericht.NieuwBericht;
import nl.transitieroute.bericht.Post;
import nl.transitieroute.bericht.Postadressen;
import nl.transitieroute.bericht.Sms;
import nl.transitieroute.bericht.Vervallen;
import nl.transitieroute.bericht.Voornaam;
import nl.transitieroute.bericht.Zending;
import nl.transitieroute.bericht.agenda.Afspraak;
import nl.transitieroute.bericht.agenda.Afspraken;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;
import nl.transitieroute.route.Werkdagen;
import nl.transitieroute.toestemming.Toestemmingen;

import org.springframework.stereotype.Component;

/**
 * Tells the youth some days beforehand who will call and when, so that a call from an
 * unknown number is expected (Regioplan 2023, uitstroomgesprek). Only with his consent to
 * be followed, and only along the channel that he chose. Who was told and is not called
 * that day hears that too.
 */
@Component
class Aankondigingen implements Berichtplanner, Berichtmaker {

	static final String AANKONDIGING = "aankondiging";

	static final String CORRECTIE = "correctie";

	private static final Duration TUSSENPOOS = Duration.ofMinutes(10);

	/** Hours at which one may disturb somebody. */
	private static final LocalTime VANAF = LocalTime.of(9, 0);

	private static final LocalTime TOT = LocalTime.of(20, 0);

	private final Afspraken afspraken;

	private final Berichten berichten;

	private final Routes routes;

	private final Jongeren jongeren;

	private final Organisaties organisaties;

	private final Toestemmingen toestemmingen;

	private final Kanaalkeuze kanaalkeuze;

	private final Briefpapier briefpapier;

	private final Dossier dossier;

	private final Termijnen termijnen;

	private final Werkdagen werkdagen;

	private final Clock clock;

	Aankondigingen(Afspraken afspraken, Berichten berichten, Routes routes, Jongeren jongeren,
			Organisaties organisaties, Toestemmingen toestemmingen, Kanaalkeuze kanaalkeuze, Briefpapier briefpapier,
			Dossier dossier, Termijnen termijnen, Werkdagen werkdagen, Clock clock) {
		this.afspraken = afspraken;
		this.berichten = berichten;
		this.routes = routes;
		this.jongeren = jongeren;
		this.organisaties = organisaties;
		this.toestemmingen = toestemmingen;
		this.kanaalkeuze = kanaalkeuze;
		this.briefpapier = briefpapier;
		this.dossier = dossier;
		this.termijnen = termijnen;
		this.werkdagen = werkdagen;
		this.clock = clock;
	}

	@Override
	public String naam() {
		return "aankondigingen";
	}

	@Override
	public Duration tussenpoos() {
		return TUSSENPOOS;
	}

	@Override
	public void plan() {
		ZonedDateTime nu = ZonedDateTime.now(this.clock);
		LocalDate vandaag = nu.toLocalDate();
		if (nu.toLocalTime().isBefore(VANAF) || nu.toLocalTime().isAfter(TOT) || !this.werkdagen.isWerkdag(vandaag)) {
			return;
		}
		this.afspraken.teCorrigeren(vandaag).forEach((afspraak) -> corrigeer(afspraak, vandaag));
		for (Afspraak afspraak : this.afspraken.aanTeKondigen(vandaag, ver(vandaag))) {
			zetKlaar(AANKONDIGING, afspraak, afspraak.dag(), this.berichten.aantal(AANKONDIGING, afspraak.sleutel()));
		}
	}

	/** The last day that is told of today. */
	private LocalDate ver(LocalDate vandaag) {
		return this.termijnen.na("aankondiging", vandaag);
	}

	/**
	 * A new day that is near is told as such; a later one comes when it is near, so now
	 * only that the first is off.
	 */
	private void corrigeer(Afspraak nu, LocalDate vandaag) {
		if (nu.vervallen() || nu.dag().isAfter(ver(vandaag))) {
			this.berichten.laatste(AANKONDIGING, nu.sleutel())
				.ifPresent((verteld) -> zetKlaar(CORRECTIE, nu, verteld.dag(), verteld.versie()));
		}
	}

	private void zetKlaar(String soort, Afspraak afspraak, LocalDate dag, int versie) {
		OffsetDateTime uiterlijk = dag.atTime(VANAF).atZone(Routes.ZONE).toOffsetDateTime();
		this.berichten.zetKlaar(NieuwBericht.aanJongere(soort, this.routes.metId(afspraak.routeId()).jongereId(),
				afspraak.routeId(), afspraak.sleutel(), dag, versie, OffsetDateTime.now(this.clock), uiterlijk));
	}

	@Override
	public boolean maakt(String soort) {
		return AANKONDIGING.equals(soort) || CORRECTIE.equals(soort);
	}

	@Override
	public Zending maak(Bericht bericht) {
		Route route = this.routes.metId(bericht.routeId());
		boolean correctie = CORRECTIE.equals(bericht.soort());
		if (!route.isOpen()) {
			throw new Vervallen("route-gesloten");
		}
		moetNogKloppen(bericht, route, correctie);
		if (!this.toestemmingen.geldt(route, Toestemmingen.VOLGEN_NA_SCHOOL, route.partij())) {
			throw new Vervallen("geen-toestemming");
		}
		Jongere jongere = this.jongeren.metId(route.jongereId());
		String kanaal = this.kanaalkeuze.van(jongere);
		Map<String, Object> gegevens = gegevens(bericht, route, jongere);
		String sjabloon = correctie ? "correctie" : "aankondiging";
		if (Kanaalkeuze.SMS.equals(kanaal)) {
			return new Sms(jongere.telefoon(),
					this.briefpapier.tekst(sjabloon + "-sms", gegevens).strip().replaceAll("\\s+", " "));
		}
		return new Post(jongere.email(), (String) gegevens.get("antwoordAan"),
				correctie ? "We bellen je niet op " + Datum.dag(bericht.dag())
						: "We bellen je op " + Datum.dag(bericht.dag()),
				this.briefpapier.tekst(sjabloon, gegevens), this.briefpapier.html(sjabloon, gegevens), null, null);
	}

	private void moetNogKloppen(Bericht bericht, Route route, boolean correctie) {
		Optional<Afspraak> afspraak = this.afspraken.metSleutel(bericht.sleutel());
		boolean staatOpDieDag = afspraak.filter(Afspraak::staat)
			.filter((een) -> een.dag().equals(bericht.dag()))
			.isPresent();
		if (correctie == staatOpDieDag) {
			throw new Vervallen(correctie ? "staat-weer" : "verzet");
		}
		if (!correctie && route.status() == Route.Status.GEPAUZEERD) {
			throw new Vervallen("route-gepauzeerd");
		}
	}

	private Map<String, Object> gegevens(Bericht bericht, Route route, Jongere jongere) {
		Medewerker wie = this.organisaties.medewerker(route.contactpersoonId()).orElseThrow();
		Map<String, Object> gegevens = new HashMap<>();
		gegevens.put("voornaam", Voornaam.van(jongere.voornaam()));
		gegevens.put("contactpersoon", wie.naam());
		gegevens.put("dag", Datum.dag(bericht.dag()));
		gegevens.put("antwoordAan", Postadressen.isAdres(wie.email()) ? wie.email() : null);
		gegevens.put("eerder",
				this.berichten.vorigeVerstuurde(bericht)
					.map(Bericht::dag)
					.filter((dag) -> !dag.equals(bericht.dag()) && !dag.isBefore(LocalDate.now(this.clock)))
					.map(Datum::dag)
					.orElse(null));
		return gegevens;
	}

	/** Who guides the youth reads that he was told. */
	@Override
	public void verstuurd(Bericht bericht) {
		Route route = this.routes.metId(bericht.routeId());
		this.dossier.noteer(route.nummer(), "bericht",
				CORRECTIE.equals(bericht.soort()) ? "Verteld dat er niet wordt gebeld" : "Telefoontje aangekondigd",
				Map.of("Dag", bericht.dag(), "Langs", this.kanaalkeuze.van(this.jongeren.metId(route.jongereId()))));
	}

}
