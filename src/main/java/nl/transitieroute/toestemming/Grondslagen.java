package nl.transitieroute.toestemming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

	/** What the table says today, with the answers of the youth as they stand. */
	public Grondslag weeg(Route route, Deling deling) {
		LocalDate vandaag = LocalDate.now(this.clock);
		String naar = deling.naar();
		Map<String, Object> invoer = new HashMap<>();
		invoer.put("van", deling.van());
		invoer.put("naar", naar);
		invoer.put("doel", deling.doel());
		invoer.put("soort", deling.bijzonder() ? "bijzonder" : "gewoon");
		invoer.put("toestemming", this.toestemmingen.oordeel(route, toestemmingsdoel(deling), naar));
		invoer.put("instemming", instemming(route, naar));
		invoer.put("schoolverzoek", this.schoolverzoeken.staat(route));
		invoer.put("onderGrens", MET_LEEFTIJDSGRENS.contains(naar)
				&& this.leeftijdsgrenzen.geldt(naar, this.jongeren.metId(route.jongereId()), vandaag));
		invoer.put("startkwalificatie", deling.startkwalificatie());
		invoer.put("leertDoor", LEERT_DOOR.contains(String.valueOf(route.bestemming())));
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
		return OVERDRAGEN.equals(deling.doel()) ? Toestemmingen.DELEN : deling.doel();
	}

	private String instemming(Route route, String naar) {
		return switch (naar) {
			case "wi" -> this.toestemmingen.oordeel(route, Toestemmingen.BEGELEIDING_VOORTZETTEN, naar);
			case "rmc" -> this.toestemmingen.oordeel(route, Toestemmingen.HULP_VAN_RMC, naar);
			default -> "geen";
		};
	}

}
