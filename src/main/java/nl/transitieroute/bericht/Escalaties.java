package nl.transitieroute.bericht;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Verlof;
import nl.transitieroute.organisatie.Verlofregister;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Stap;
import nl.transitieroute.route.Stappen;
import nl.transitieroute.route.Termijnen;

import org.springframework.stereotype.Component;

/**
 * A task that cannot wait for the next morning: everybody who can take it gets a mail at
 * once. Who is away does not; his stand-in does.
 */
@Component
public class Escalaties implements Berichtmaker {

	static final String SOORT = "escalatie";

	private final Berichten berichten;

	private final Organisaties organisaties;

	private final Verlofregister verlof;

	private final Routes routes;

	private final Stappen stappen;

	private final Jongeren jongeren;

	private final Termijnen termijnen;

	private final Postadressen adressen;

	private final Briefpapier briefpapier;

	private final Webadres webadres;

	private final Clock clock;

	Escalaties(Berichten berichten, Organisaties organisaties, Verlofregister verlof, Routes routes, Stappen stappen,
			Jongeren jongeren, Termijnen termijnen, Postadressen adressen, Briefpapier briefpapier, Webadres webadres,
			Clock clock) {
		this.berichten = berichten;
		this.organisaties = organisaties;
		this.verlof = verlof;
		this.routes = routes;
		this.stappen = stappen;
		this.jongeren = jongeren;
		this.termijnen = termijnen;
		this.adressen = adressen;
		this.briefpapier = briefpapier;
		this.webadres = webadres;
		this.clock = clock;
	}

	/**
	 * A task came that must be known at once; runs in the transaction that made it.
	 * @param personen who has it or may take it by name
	 * @param groepen whose members may take it
	 */
	public void taakOpen(String taakId, String routeNummer, Collection<String> personen, Collection<String> groepen) {
		Route route = this.routes.metNummer(routeNummer);
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		OffsetDateTime uiterlijk = Vandaag.begin(this.termijnen.na("bericht-escalatie").plusDays(1));
		for (String wie : ontvangers(personen, groepen)) {
			this.berichten.zetKlaar(NieuwBericht.aanMedewerker(SOORT, wie, route.id(), taakId,
					LocalDate.now(this.clock), 0, nu, uiterlijk));
		}
	}

	private Set<String> ontvangers(Collection<String> personen, Collection<String> groepen) {
		Set<String> ontvangers = new LinkedHashSet<>();
		Stream.concat(personen.stream(), groepen.stream().flatMap(this::leden))
			.map((wie) -> this.verlof.vandaag(wie).map(Verlof::vervangerId).orElse(wie))
			.forEach(ontvangers::add);
		return ontvangers;
	}

	private Stream<String> leden(String groep) {
		int punt = groep.lastIndexOf('.');
		return this.organisaties.medewerkers(groep.substring(0, punt), groep.substring(punt + 1))
			.stream()
			.map(Medewerker::id);
	}

	@Override
	public boolean maakt(String soort) {
		return SOORT.equals(soort);
	}

	@Override
	public Zending maak(Bericht bericht) {
		Stap taak = this.stappen.metSleutel(bericht.sleutel()).orElseThrow(() -> new Vervallen("taak-gedaan"));
		Route route = this.routes.metId(taak.routeId());
		String voornaam = Voornaam.van(this.jongeren.metId(route.jongereId()).voornaam());
		Map<String, Object> gegevens = Map.of("taak", Taaknaam.inMail(taak.naam()), "route", route.nummer(), "voornaam",
				voornaam, "uiterlijk",
				(taak.op() != null) ? Datum.dag(taak.op().atZoneSameInstant(Routes.ZONE).toLocalDate()) : "", "link",
				this.webadres.dossier(route.nummer()), "takenlijst",
				this.webadres.pagina("/camunda/app/tasklist/default/"));
		return Post.gewoon(this.adressen.van(bericht.ontvanger()), "Nu nodig: " + route.nummer(),
				this.briefpapier.tekst("escalatie", gegevens), this.briefpapier.html("escalatie", gegevens));
	}

}
