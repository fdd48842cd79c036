package nl.transitieroute.bericht;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Verlof;
import nl.transitieroute.organisatie.Verlofregister;
import nl.transitieroute.route.Werkdagen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The mail of each working morning: what today asks. Who is away gets none; who stands in
 * reads it too, under the name of the colleague. Nothing to tell is no mail, and the mail
 * of yesterday never comes today.
 */
@Component
class Dagoverzicht implements Berichtplanner, Berichtmaker {

	static final String SOORT = "overzicht";

	private static final Duration TUSSENPOOS = Duration.ofMinutes(1);

	/** A machine that comes up in the afternoon does not say good morning. */
	private static final int LAATSTE_UUR = 12;

	private static final LocalTime EINDE_WERKDAG = LocalTime.of(18, 0);

	private static final int MEESTE_REGELS = 25;

	private final JdbcClient jdbc;

	private final Berichten berichten;

	private final List<Overzichtdeel> delen;

	private final Verlofregister verlof;

	private final Organisaties organisaties;

	private final Postadressen adressen;

	private final Voorkeuren voorkeuren;

	private final Briefpapier briefpapier;

	private final Webadres webadres;

	private final Berichtinstellingen instellingen;

	private final Werkdagen werkdagen;

	private final Clock clock;

	Dagoverzicht(JdbcClient jdbc, Berichten berichten, List<Overzichtdeel> delen, Verlofregister verlof,
			Organisaties organisaties, Postadressen adressen, Voorkeuren voorkeuren, Briefpapier briefpapier,
			Webadres webadres, Berichtinstellingen instellingen, Werkdagen werkdagen, Clock clock) {
		this.jdbc = jdbc;
		this.berichten = berichten;
		this.delen = delen.stream().sorted(Comparator.comparingInt(Overzichtdeel::volgorde)).toList();
		this.verlof = verlof;
		this.organisaties = organisaties;
		this.adressen = adressen;
		this.voorkeuren = voorkeuren;
		this.briefpapier = briefpapier;
		this.webadres = webadres;
		this.instellingen = instellingen;
		this.werkdagen = werkdagen;
		this.clock = clock;
	}

	@Override
	public String naam() {
		return SOORT;
	}

	@Override
	public Duration tussenpoos() {
		return TUSSENPOOS;
	}

	/** One row for everybody who wants it and whose hour has come. */
	@Override
	public void plan() {
		ZonedDateTime nu = ZonedDateTime.now(this.clock);
		LocalDate vandaag = nu.toLocalDate();
		if (!this.werkdagen.isWerkdag(vandaag) || nu.getHour() > LAATSTE_UUR) {
			return;
		}
		OffsetDateTime eindeWerkdag = vandaag.atTime(EINDE_WERKDAG).atZone(nu.getZone()).toOffsetDateTime();
		this.jdbc.sql("""
				select m.id from medewerker m left join bericht_voorkeur v on v.medewerker_id = m.id
				where m.actief and coalesce(v.overzicht, true) and coalesce(v.uur, :uur) <= :nu
				and not exists (select 1 from bericht b where b.ontvanger_soort = 'medewerker' and b.ontvanger = m.id
				  and b.soort = 'overzicht' and b.sleutel = 'overzicht' and b.dag = :vandaag) order by m.id""")
			.param("uur", this.instellingen.overzichtUur())
			.param("nu", nu.getHour())
			.param("vandaag", vandaag)
			.query(String.class)
			.list()
			.forEach((wie) -> this.berichten.zetKlaar(NieuwBericht.aanMedewerker(SOORT, wie, null, SOORT, vandaag, 0,
					nu.toOffsetDateTime(), eindeWerkdag)));
	}

	@Override
	public boolean maakt(String soort) {
		return SOORT.equals(soort);
	}

	@Override
	public Zending maak(Bericht bericht) {
		String wie = bericht.ontvanger();
		LocalDate dag = bericht.dag();
		if (this.verlof.vandaag(wie).isPresent()) {
			throw new Vervallen("afwezig");
		}
		if (!this.voorkeuren.van(wie).overzicht()) {
			throw new Vervallen("niet-gewenst");
		}
		Set<Overzichtregel> genoemd = new HashSet<>();
		List<Blok> blokken = new ArrayList<>(blokken(wie, dag, "", genoemd));
		for (Verlof weg : this.verlof.vervangtVandaag(wie)) {
			String naam = this.organisaties.medewerker(weg.medewerkerId()).map(Medewerker::naam).orElse("een collega");
			blokken.addAll(blokken(weg.medewerkerId(), dag, "Voor " + naam + ", die er niet is: ", genoemd));
		}
		if (blokken.isEmpty()) {
			throw new Vervallen("niets-te-melden");
		}
		String adres = this.adressen.van(wie);
		Map<String, Object> gegevens = new HashMap<>();
		gegevens.put("dag", Datum.dag(dag));
		gegevens.put("blokken", blokken);
		gegevens.put("takenlijst", this.webadres.pagina("/camunda/app/tasklist/default/"));
		gegevens.put("voorkeuren", this.webadres.pagina("/berichten"));
		return Post.gewoon(adres, onderwerp(dag, blokken), this.briefpapier.tekst("overzicht", gegevens),
				this.briefpapier.html("overzicht", gegevens));
	}

	/** Counts only: a subject is read on many screens. */
	private static String onderwerp(LocalDate dag, List<Blok> blokken) {
		return "Transitieroute, " + Datum.dag(dag) + ": " + blokken.stream()
			.collect(Collectors.groupingBy(Blok::soort, LinkedHashMap::new, Collectors.summingInt(Blok::aantal)))
			.entrySet()
			.stream()
			.map((soort) -> soort.getValue() + " " + soort.getKey().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
	}

	private List<Blok> blokken(String wie, LocalDate dag, String voor, Set<Overzichtregel> genoemd) {
		List<Blok> blokken = new ArrayList<>();
		for (Overzichtdeel deel : this.delen) {
			List<Overzichtregel> regels = deel.regels(wie, dag).stream().filter(genoemd::add).toList();
			if (!regels.isEmpty()) {
				blokken.add(new Blok(deel.titel(), voor + deel.titel(), regels.size(),
						regels.stream().limit(MEESTE_REGELS).map(this::regel).toList()));
			}
		}
		return blokken;
	}

	private Regel regel(Overzichtregel regel) {
		StringBuilder wie = new StringBuilder();
		if (regel.routeNummer() != null) {
			wie.append(regel.routeNummer());
		}
		if (regel.voornaam() != null) {
			wie.append(" (").append(regel.voornaam()).append(')');
		}
		return new Regel(regel.wat(), wie.toString().strip(), (regel.op() != null) ? Datum.dag(regel.op()) : "",
				(regel.routeNummer() != null) ? this.webadres.dossier(regel.routeNummer()) : null);
	}

	/** A heading with its lines. */
	record Blok(String soort, String titel, int aantal, List<Regel> regels) {

		/** How many more there are than stand here. */
		public int meer() {
			return this.aantal - this.regels.size();
		}

	}

	/** A line as it is read. */
	record Regel(String wat, String wie, String dag, String link) {
	}

}
