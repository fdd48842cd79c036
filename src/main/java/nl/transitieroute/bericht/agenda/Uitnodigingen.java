package nl.transitieroute.bericht.agenda;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import net.fortuna.ical4j.model.property.Method;
import nl.transitieroute.bericht.Bericht;
import nl.transitieroute.bericht.Berichten;
import nl.transitieroute.bericht.Berichtinstellingen;
import nl.transitieroute.bericht.Berichtmaker;
import nl.transitieroute.bericht.Berichtplanner;
import nl.transitieroute.bericht.Briefpapier;
import nl.transitieroute.bericht.Datum;
import nl.transitieroute.bericht.NieuwBericht;
import nl.transitieroute.bericht.Post;
import nl.transitieroute.bericht.Postadressen;
import nl.transitieroute.bericht.Vervallen;
import nl.transitieroute.bericht.Voornaam;
import nl.transitieroute.bericht.Voorkeuren;
import nl.transitieroute.bericht.Webadres;
import nl.transitieroute.bericht.Zending;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An invitation for each appointment that comes near, so that it stands in the calendar
 * of the person; an update when it moves, and a cancellation when it lapses or goes to a
 * colleague.
 */
@Component
class Uitnodigingen implements Berichtplanner, Berichtmaker {

	static final String UITNODIGING = "uitnodiging";

	static final String AFZEGGING = "afzegging";

	private static final Duration TUSSENPOOS = Duration.ofMinutes(5);

	private final Afspraken afspraken;

	private final Berichten berichten;

	private final Voorkeuren voorkeuren;

	private final Postadressen adressen;

	private final Agendabestand agendabestand;

	private final Briefpapier briefpapier;

	private final Webadres webadres;

	private final Berichtinstellingen instellingen;

	private final Termijnen termijnen;

	private final Clock clock;

	Uitnodigingen(Afspraken afspraken, Berichten berichten, Voorkeuren voorkeuren, Postadressen adressen,
			Agendabestand agendabestand, Briefpapier briefpapier, Webadres webadres, Berichtinstellingen instellingen,
			Termijnen termijnen, Clock clock) {
		this.afspraken = afspraken;
		this.berichten = berichten;
		this.voorkeuren = voorkeuren;
		this.adressen = adressen;
		this.agendabestand = agendabestand;
		this.briefpapier = briefpapier;
		this.webadres = webadres;
		this.instellingen = instellingen;
		this.termijnen = termijnen;
		this.clock = clock;
	}

	@Override
	public String naam() {
		return "afspraken";
	}

	@Override
	public Duration tussenpoos() {
		return TUSSENPOOS;
	}

	@Override
	@Transactional
	public void plan() {
		LocalDate vandaag = LocalDate.now(this.clock);
		for (Afspraak afspraak : this.afspraken.teMelden(vandaag,
				this.termijnen.precies("uitnodiging", vandaag, null))) {
			int versie = this.afspraken.stand(afspraak).map(Agendastand::versie).orElse(0);
			meld(afspraak, versie, this.berichten.laatste(UITNODIGING, afspraak.sleutel()), vandaag);
		}
		this.afspraken.vergeet(this.termijnen.voor("bericht-bewaren", vandaag));
	}

	private void meld(Afspraak nu, int versie, Optional<Bericht> uitgenodigd, LocalDate vandaag) {
		uitgenodigd.filter((vorige) -> nu.vervallen() || !vorige.ontvanger().equals(nu.medewerkerId()))
			.filter((vorige) -> !vorige.dag().isBefore(vandaag))
			.filter((vorige) -> this.berichten.kreeg(vorige.ontvanger(), UITNODIGING, nu.sleutel()))
			.ifPresent((vorige) -> zetKlaar(AFZEGGING, nu, vorige.ontvanger(), vorige.dag(), versie));
		if (nu.staat() && !nu.dag().isBefore(vandaag) && this.voorkeuren.van(nu.medewerkerId()).uitnodigingen()) {
			zetKlaar(UITNODIGING, nu, nu.medewerkerId(), nu.dag(), versie);
		}
	}

	private void zetKlaar(String soort, Afspraak afspraak, String wie, LocalDate dag, int versie) {
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		OffsetDateTime daarna = dag.plusDays(1).atStartOfDay(Routes.ZONE).toOffsetDateTime();
		this.berichten.zetKlaar(NieuwBericht.aanMedewerker(soort, wie, afspraak.routeId(), afspraak.sleutel(), dag,
				versie, nu, daarna));
	}

	@Override
	public boolean maakt(String soort) {
		return UITNODIGING.equals(soort) || AFZEGGING.equals(soort);
	}

	@Override
	public Zending maak(Bericht bericht) {
		Afspraak afspraak = this.afspraken.metSleutel(bericht.sleutel())
			.orElseThrow(() -> new Vervallen("afspraak-weg"));
		Agendastand stand = this.afspraken.stand(afspraak).orElseThrow(() -> new Vervallen("afspraak-weg"));
		boolean afzegging = AFZEGGING.equals(bericht.soort());
		if (!afzegging) {
			moetNogKloppen(bericht, afspraak, stand);
		}
		String aan = this.adressen.van(bericht.ontvanger());
		Map<String, Object> gegevens = new HashMap<>();
		gegevens.put("wat", afspraak.wat());
		gegevens.put("route", afspraak.nummer());
		gegevens.put("voornaam", Voornaam.van(afspraak.voornaam()));
		gegevens.put("dag", Datum.dag(bericht.dag()));
		gegevens.put("tijd", (afspraak.tijd() != null && !afzegging) ? afspraak.tijd() : "");
		gegevens.put("link", this.webadres.dossier(afspraak.nummer()));
		gegevens.put("voorkeuren", this.webadres.pagina("/berichten"));
		gegevens.put("afzegging", afzegging);
		boolean verzet = !afzegging && this.berichten.vorigeVerstuurde(bericht).isPresent();
		gegevens.put("verzet", verzet);
		String onderwerp = (afzegging ? "Vervalt: " : verzet ? "Gewijzigd: " : "") + afspraak.wat() + ' '
				+ afspraak.nummer() + ", " + Datum.dag(bericht.dag());
		String methode = afzegging ? Method.VALUE_CANCEL : Method.VALUE_REQUEST;
		return new Post(aan, null, onderwerp, this.briefpapier.tekst("uitnodiging", gegevens),
				this.briefpapier.html("uitnodiging", gegevens),
				this.agendabestand.uitnodiging(afspraak.op(bericht.dag()), bericht.versie(), stand.gewijzigdOp(),
						methode, this.instellingen.afzender(), aan),
				methode);
	}

	private void moetNogKloppen(Bericht bericht, Afspraak afspraak, Agendastand stand) {
		if (!afspraak.staat()) {
			throw new Vervallen("afspraak-vervallen");
		}
		if (stand.versie() > bericht.versie() || !afspraak.dag().equals(bericht.dag())) {
			throw new Vervallen("verzet");
		}
		if (!afspraak.medewerkerId().equals(bericht.ontvanger())) {
			throw new Vervallen("andere-contactpersoon");
		}
		if (!this.voorkeuren.van(bericht.ontvanger()).uitnodigingen()) {
			throw new Vervallen("niet-gewenst");
		}
	}

}
