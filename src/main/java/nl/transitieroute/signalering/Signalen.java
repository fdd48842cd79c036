package nl.transitieroute.signalering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.transitieroute.Transactiegeheugen;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.VraagEnAntwoord;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Gemeente;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Routes;
import nl.transitieroute.signalering.Melding.Uitkomst;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Receives signals, whatever way they come in. A youth has at most one open route: the
 * first signal begins it, a different one joins its dossier, and the same one again
 * changes nothing. Everything of one signal happens in one transaction.
 */
@Service
@Transactional
public class Signalen {

	/** The kind of dossier entry that holds a signal. */
	public static final String DOSSIER_SOORT = "signaal";

	private static final String TOELICHTING = "Toelichting";

	private final JdbcClient jdbc;

	private final Signaalregels regels;

	private final Signaalsoorten soorten;

	private final Scholen scholen;

	private final Jongeren jongeren;

	private final Routes routes;

	private final Routeproces routeproces;

	private final Dossier dossier;

	private final Clock clock;

	/** A step of the route asks several times; nothing is remembered after it. */
	private final Transactiegeheugen<Map<String, List<String>>> gelezen = new Transactiegeheugen<>(HashMap::new);

	Signalen(JdbcClient jdbc, Signaalregels regels, Signaalsoorten soorten, Scholen scholen, Jongeren jongeren,
			Routes routes, Routeproces routeproces, Dossier dossier, Clock clock) {
		this.jdbc = jdbc;
		this.regels = regels;
		this.soorten = soorten;
		this.scholen = scholen;
		this.jongeren = jongeren;
		this.routes = routes;
		this.routeproces = routeproces;
		this.dossier = dossier;
		this.clock = clock;
	}

	/**
	 * Takes in one signal.
	 * @param melder id of the person who reports it, or
	 * {@link nl.transitieroute.organisatie.Uitvoerder#SYSTEEM}
	 * @throws OngeldigSignaal when a field is wrong; nothing is kept then
	 */
	public Melding meld(Signaal gemeld, String melder) {
		Signaal signaal = this.regels.keur(gemeld);
		String contactpersoon = contactpersoon(signaal);
		Gemeente gemeente = this.scholen.gemeente(signaal.gemeente());
		String hash = hash(signaal, "");
		Optional<Jongere> bekend = bekendeJongere(signaal);
		if (bekend.isPresent()) {
			moetLeven(bekend.get());
			Optional<String> eerder = eerderOntvangen(bekend.get(), hash);
			while (eerder.isPresent() && isNieuweKans(signaal, eerder.get())) {
				hash = hash(signaal, eerder.get());
				eerder = eerderOntvangen(bekend.get(), hash);
			}
			if (eerder.isPresent()) {
				return new Melding(Uitkomst.AL_BEKEND, eerder.get());
			}
			Optional<Route> lopend = this.routes.openRouteVan(bekend.get().id());
			if (lopend.isPresent()) {
				bewaar(signaal, hash, lopend.get(), melder, "Signaal toegevoegd aan de lopende route");
				return new Melding(Uitkomst.TOEGEVOEGD, lopend.get().nummer());
			}
		}
		Jongere jongere = bekend.orElseGet(() -> this.jongeren.voegToe(signaal.schoolId(), signaal.studentnummer(),
				signaal.voornaam(), signaal.achternaam(), signaal.geboortedatum(), gemeente.code()));
		Route route = this.routes.begin(new NieuweRoute(jongere.id(), signaal.schoolId(), gemeente.code(),
				signaal.opleidingcode(), signaal.opleiding(), signaal.niveau(), signaal.leerweg(),
				signaal.verwachteEinddatum(), contactpersoon));
		bewaar(signaal, hash, route, melder, "Signaal vastgelegd");
		this.routeproces.start(route);
		return new Melding(Uitkomst.NIEUW, route.nummer());
	}

	/** A list that still holds a youth who died must not begin a route again. */
	private void moetLeven(Jongere jongere) {
		if (this.routes.isOverleden(jongere.id())) {
			throw weiger("studentnummer", "hoort bij een jongere die is overleden",
					"Haal deze jongere uit de lijst. Klopt het niet, bel dan de regisseur.");
		}
	}

	/** The keys of all signals of a route, each once. */
	@Transactional(readOnly = true)
	public List<String> sleutels(String routeNummer) {
		return this.gelezen.nu()
			.map((bekend) -> bekend.computeIfAbsent(routeNummer, this::lees))
			.orElseGet(() -> lees(routeNummer));
	}

	private List<String> lees(String routeNummer) {
		return this.jdbc
			.sql("select s.signalen from signaal s join route r on r.id = s.route_id where r.nummer = ? order by s.id")
			.param(routeNummer)
			.query(String.class)
			.list()
			.stream()
			.flatMap((sleutels) -> Stream.of(sleutels.split(",")))
			.distinct()
			.toList();
	}

	/** The signals of a route as a person reads them. */
	@Transactional(readOnly = true)
	public List<String> labels(String routeNummer) {
		return sleutels(routeNummer).stream().map(this.soorten::label).toList();
	}

	/**
	 * What the reporters wrote in their own words, oldest first; empty when nobody did.
	 */
	@Transactional(readOnly = true)
	public String toelichting(String routeNummer) {
		return this.dossier.van(routeNummer, DOSSIER_SOORT)
			.stream()
			.flatMap((entry) -> this.dossier.regels(entry).stream())
			.filter((regel) -> regel.vraag().equals(TOELICHTING))
			.map(VraagEnAntwoord::antwoord)
			.collect(Collectors.joining("\n\n"));
	}

	/**
	 * The mentor; else, for a school that named none, a zorgcoördinator, who assesses the
	 * signal anyway.
	 */
	private String contactpersoon(Signaal signaal) {
		if (!this.scholen.bestaat(signaal.schoolId())) {
			throw weiger("school", "is bij ons niet bekend als school",
					"Kies een school uit de lijst, of vraag de functioneel beheerder om haar toe te voegen.");
		}
		if (signaal.mentor() == null) {
			return this.scholen.zorgcoordinator(signaal.schoolId())
				.orElseThrow(() -> weiger("mentor", "is leeg en de school heeft nog geen zorgcoördinator",
						"Vul de mentor in."));
		}
		return this.scholen.medewerker(signaal.mentor())
			.filter((medewerker) -> medewerker.organisatieId().equals(signaal.schoolId()))
			.map(Medewerker::id)
			.orElseThrow(() -> weiger("mentor", "is bij deze school niet bekend als medewerker",
					"Vul de gebruikersnaam van de mentor in, of laat het leeg."));
	}

	/**
	 * By student number; else by name and birth date, for a youth whose other signals
	 * came without the number.
	 */
	private Optional<Jongere> bekendeJongere(Signaal signaal) {
		if (signaal.studentnummer() == null) {
			return metNaam(signaal);
		}
		Optional<Jongere> bekend = this.jongeren.metStudentnummer(signaal.schoolId(), signaal.studentnummer());
		bekend.filter((jongere) -> isIemandAnders(jongere, signaal)).ifPresent((jongere) -> {
			throw weiger("studentnummer", "hoort bij iemand met een andere naam en geboortedatum",
					"Controleer het studentnummer.");
		});
		return bekend.or(() -> metNaam(signaal).filter((jongere) -> jongere.studentnummer() == null)
			.map((jongere) -> metNummer(jongere, signaal.studentnummer())));
	}

	/** One of both may be a typing mistake or a correction; then the number decides. */
	private static boolean isIemandAnders(Jongere jongere, Signaal signaal) {
		return !jongere.geboortedatum().equals(signaal.geboortedatum())
				&& !Woorden.vereenvoudigd(jongere.weergavenaam())
					.equals(Woorden.vereenvoudigd(signaal.voornaam() + " " + signaal.achternaam()));
	}

	private Optional<Jongere> metNaam(Signaal signaal) {
		return this.jongeren.metNaam(signaal.schoolId(), signaal.voornaam(), signaal.achternaam(),
				signaal.geboortedatum());
	}

	/** The youth whose first signal came without a student number. */
	private Jongere metNummer(Jongere jongere, String studentnummer) {
		this.jdbc.sql("update jongere set studentnummer = ? where id = ?").params(studentnummer, jongere.id()).update();
		return this.jongeren.metId(jongere.id());
	}

	private Optional<String> eerderOntvangen(Jongere jongere, String hash) {
		return this.jdbc.sql("""
				select r.nummer from signaal s join route r on r.id = s.route_id
				where s.jongere_id = ? and s.hash = ?""").params(jongere.id(), hash).query(String.class).optional();
	}

	private void bewaar(Signaal signaal, String hash, Route route, String melder, String titel) {
		this.jdbc.sql("""
				insert into signaal (route_id, jongere_id, hash, signalen, bron, melder, ontvangen_op)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), route.jongereId(), hash, String.join(",", signaal.signalen()), signaal.bron(), melder,
					OffsetDateTime.now(this.clock))
			.update();
		this.gelezen.nu().ifPresent(Map::clear);
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Signalen", signaal.signalen().stream().map(this.soorten::label).collect(Collectors.joining(", ")));
		if (signaal.toelichting() != null) {
			inhoud.put(TOELICHTING, signaal.toelichting());
		}
		Jongere jongere = this.jongeren.metId(route.jongereId());
		if (!jongere.geboortedatum().equals(signaal.geboortedatum())) {
			inhoud.put("Let op", "Het signaal noemt een andere geboortedatum dan bekend is");
		}
		inhoud.put("Gemeente", signaal.gemeente());
		inhoud.put("Opleiding", signaal.opleiding() + ", " + niveau(signaal.niveau()) + ", " + signaal.leerweg());
		inhoud.put("Verwachte einddatum", signaal.verwachteEinddatum());
		inhoud.put("Gemeld door", this.scholen.medewerker(melder).map(Medewerker::naam).orElse(melder));
		inhoud.put("Binnengekomen via", signaal.bron());
		this.dossier.noteer(route.nummer(), DOSSIER_SOORT, titel, inhoud);
	}

	private static String niveau(String niveau) {
		return niveau.equals("entree") ? "entree" : "niveau " + niveau;
	}

	private static OngeldigSignaal weiger(String veld, String reden, String advies) {
		return new OngeldigSignaal(List.of(new Bezwaar(veld, reden, advies)));
	}

	/**
	 * A person who reports a youth again after the route was closed means it: a no can be
	 * reconsidered. A list or a system only repeats what it holds.
	 */
	private boolean isNieuweKans(Signaal signaal, String routeNummer) {
		return Signaal.STARTFORMULIER.equals(signaal.bron()) && !this.routes.metNummer(routeNummer).isOpen();
	}

	/**
	 * The content of a signal, whoever sent it and by whatever way.
	 * @param na number of the closed route that the same signal once led to, or empty
	 */
	private static String hash(Signaal signaal, String na) {
		String inhoud = Stream
			.of(signaal.gemeente(), signaal.opleidingcode(), signaal.opleiding(), signaal.niveau(), signaal.leerweg(),
					signaal.verwachteEinddatum().toString(), String.join("|", signaal.signalen()),
					signaal.toelichting())
			.map((veld) -> Objects.requireNonNullElse(veld, ""))
			.collect(Collectors.joining("\u001F", "", na));
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(sha256.digest(inhoud.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
