package nl.transitieroute.toestemming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Inzagegrond;
import nl.transitieroute.route.Leeftijdsgrenzen;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may go from whom to whom. The one place that asks the table {@code grondslag}: no
 * row that fits means no, and a row that says no beats every other.
 */
@Service
@Transactional(readOnly = true)
public class Grondslagen implements Inzagegrond {

	/** The guidance itself goes to the party, with the overgangsdocument (WEB 9.2.13). */
	public static final String OVERDRAGEN = "overdragen";

	/** The party guides by its own task, with what it has itself. */
	public static final String BEGELEIDEN = "begeleiden";

	private static final Set<String> LEERT_DOOR = Set.of("bbl", "verder-studeren");

	private static final List<String> MET_LEEFTIJDSGRENS = List.of(Leeftijdsgrenzen.RMC, Leeftijdsgrenzen.WI);

	private final Beslissingen beslissingen;

	private final Toestemmingen toestemmingen;

	private final Schoolverzoeken schoolverzoeken;

	private final Leeftijdsgrenzen leeftijdsgrenzen;

	private final Jongeren jongeren;

	private final Clock clock;

	Grondslagen(Beslissingen beslissingen, Toestemmingen toestemmingen, Schoolverzoeken schoolverzoeken,
			Leeftijdsgrenzen leeftijdsgrenzen, Jongeren jongeren, Clock clock) {
		this.beslissingen = beslissingen;
		this.toestemmingen = toestemmingen;
		this.schoolverzoeken = schoolverzoeken;
		this.leeftijdsgrenzen = leeftijdsgrenzen;
		this.jongeren = jongeren;
		this.clock = clock;
	}

	/** Whether school may do this with the ordinary data of the youth today. */
	public boolean mag(Route route, String naar, String doel) {
		return weeg(route, Deling.vanSchool(route, naar, doel)).mag();
	}

	/** The same for many routes at once: the ids of those for which it may. */
	public Set<Long> mogen(Collection<Route> routes, String naar, String doel) {
		return weeg(routes, naar, doel).entrySet()
			.stream()
			.filter((gewogen) -> gewogen.getValue().mag())
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	/** What the table says today, with the answers of the youth as they stand. */
	public Grondslag weeg(Route route, Deling deling) {
		LocalDate vandaag = LocalDate.now(this.clock);
		String naar = deling.naar();
		String instemming = instemmingsdoel(naar);
		Feiten feiten = new Feiten(this.toestemmingen.oordeel(route, toestemmingsdoel(deling), naar),
				(instemming != null) ? this.toestemmingen.oordeel(route, instemming, naar) : Toestemmingen.GEEN,
				this.schoolverzoeken.staat(route),
				MET_LEEFTIJDSGRENS.contains(naar)
						&& this.leeftijdsgrenzen.geldt(naar, this.jongeren.metId(route.jongereId()), vandaag),
				leertDoor(route));
		return vraag(deling, feiten, vandaag);
	}

	/**
	 * The same sharing of ordinary data with one party for many routes, by the id of the
	 * route: what youths and schools said is read at once, and youths of whom the same is
	 * known get the answer of the table together.
	 */
	private Map<Long, Grondslag> weeg(Collection<Route> routes, String naar, String doel) {
		LocalDate vandaag = LocalDate.now(this.clock);
		Map<Long, String> toestemming = this.toestemmingen.oordelen(routes, gewoonDoel(doel), naar);
		String instemmingsdoel = instemmingsdoel(naar);
		Map<Long, String> instemming = (instemmingsdoel != null)
				? this.toestemmingen.oordelen(routes, instemmingsdoel, naar) : Map.of();
		Set<Long> verzocht = this.schoolverzoeken.staan(routes);
		Map<Long, Jongere> jongeren = MET_LEEFTIJDSGRENS.contains(naar)
				? this.jongeren.metIds(routes.stream().map(Route::jongereId).toList()) : Map.of();
		Map<Vraag, Grondslag> antwoorden = new HashMap<>();
		Map<LocalDate, Boolean> onderGrens = new HashMap<>();
		Map<Long, Grondslag> gewogen = new HashMap<>();
		for (Route route : routes) {
			Jongere jongere = jongeren.get(route.jongereId());
			boolean onder = jongere != null && onderGrens.computeIfAbsent(jongere.geboortedatum(),
					(geboren) -> this.leeftijdsgrenzen.geldt(naar, jongere, vandaag));
			Vraag vraag = new Vraag(Deling.vanSchool(route, naar, doel),
					new Feiten(toestemming.get(route.id()), instemming.getOrDefault(route.id(), Toestemmingen.GEEN),
							verzocht.contains(route.id()), onder, leertDoor(route)));
			gewogen.put(route.id(),
					antwoorden.computeIfAbsent(vraag, (nieuw) -> vraag(nieuw.deling(), nieuw.feiten(), vandaag)));
		}
		return gewogen;
	}

	private Grondslag vraag(Deling deling, Feiten feiten, LocalDate vandaag) {
		Map<String, Object> invoer = new HashMap<>();
		invoer.put("van", deling.van());
		invoer.put("naar", deling.naar());
		invoer.put("doel", deling.doel());
		invoer.put("soort", deling.bijzonder() ? "bijzonder" : "gewoon");
		invoer.put("toestemming", feiten.toestemming());
		invoer.put("instemming", feiten.instemming());
		invoer.put("schoolverzoek", feiten.schoolverzoek());
		invoer.put("onderGrens", feiten.onderGrens());
		invoer.put("startkwalificatie", deling.startkwalificatie());
		invoer.put("leertDoor", feiten.leertDoor());
		invoer.put("datum", vandaag);
		return samen(this.beslissingen.alle("grondslag", invoer));
	}

	/**
	 * A no beats all; the first yes gives the ground, every yes adds what may go along.
	 */
	static Grondslag samen(List<Map<String, Object>> rijen) {
		Optional<Map<String, Object>> verbod = rijen.stream()
			.filter((rij) -> Boolean.FALSE.equals(rij.get("mag")))
			.findFirst();
		if (verbod.isPresent()) {
			return new Grondslag(false, null, Set.of(), (String) verbod.get().get("bron"));
		}
		if (rijen.isEmpty()) {
			return Grondslag.GEEN;
		}
		Set<String> watMag = new LinkedHashSet<>();
		rijen.forEach((rij) -> watMag.addAll(Arrays.asList(((String) rij.get("watMag")).split(","))));
		return new Grondslag(true, (String) rijen.get(0).get("grond"), watMag, (String) rijen.get(0).get("bron"));
	}

	@Override
	public Optional<String> van(Route route, String organisatieId) {
		return partij(route, organisatieId)
			.map((partij) -> weeg(route, Deling.vanSchool(route, partij, Toestemmingen.DELEN)))
			.filter(Grondslag::mag)
			.map(Grondslag::inWoorden);
	}

	@Override
	public Map<Long, String> van(Collection<Route> routes, String organisatieId) {
		Map<String, List<Route>> perPartij = new HashMap<>();
		routes.forEach((route) -> partij(route, organisatieId)
			.ifPresent((partij) -> perPartij.computeIfAbsent(partij, (nieuw) -> new ArrayList<>()).add(route)));
		Map<Long, String> gronden = new HashMap<>();
		perPartij.forEach((partij, bijDezePartij) -> weeg(bijDezePartij, partij, Toestemmingen.DELEN)
			.forEach((route, grondslag) -> {
				if (grondslag.mag()) {
					gronden.put(route, grondslag.inWoorden());
				}
			}));
		return gronden;
	}

	/** As which party this organisation takes part in the route. */
	public static Optional<String> partij(Route route, String organisatieId) {
		return List.of("school", "rmc", "wi")
			.stream()
			.filter((partij) -> organisatieId.equals(route.organisatie(partij)))
			.findFirst();
	}

	private static String toestemmingsdoel(Deling deling) {
		if (deling.bijzonder()) {
			return Toestemmingen.DELEN_BIJZONDER;
		}
		return gewoonDoel(deling.doel());
	}

	/** What the youth is asked for this purpose: handing over is sharing. */
	private static String gewoonDoel(String doel) {
		return OVERDRAGEN.equals(doel) ? Toestemmingen.DELEN : doel;
	}

	/** What the youth agrees to when this party helps; null when nobody asks that. */
	private static String instemmingsdoel(String naar) {
		return switch (naar) {
			case "wi" -> Toestemmingen.BEGELEIDING_VOORTZETTEN;
			case "rmc" -> Toestemmingen.HULP_VAN_RMC;
			default -> null;
		};
	}

	private static boolean leertDoor(Route route) {
		return LEERT_DOOR.contains(String.valueOf(route.bestemming()));
	}

	/** What is known of a youth, as the table asks it. */
	private record Feiten(String toestemming, String instemming, boolean schoolverzoek, boolean onderGrens,
			boolean leertDoor) {
	}

	/** Youths of whom the same is asked and the same is known. */
	private record Vraag(Deling deling, Feiten feiten) {
	}

}
