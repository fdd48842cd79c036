package nl.transitieroute.toestemming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Leeftijdsgrenzen;
import nl.transitieroute.route.Route;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the youth allows. The newest answer for a party and purpose counts, and only for
 * the organisation that it was given for; older ones stay readable.
 */
@Service
@Transactional
public class Toestemmingen {

	/**
	 * The school, or who follows up for it, may follow and approach the youth after
	 * school.
	 */
	public static final String VOLGEN_NA_SCHOOL = "volgen-na-school";

	/** Sections of the dossier may go to the party. */
	public static final String DELEN = "delen";

	/** Health and criminal data may go to the party: asked for itself (AVG 9). */
	public static final String DELEN_BIJZONDER = "delen-bijzonder";

	/** The party takes part in the TR-plan: reads it, contributes and signs. */
	public static final String MEEDOEN_AAN_PLAN = "meedoen-aan-plan";

	/** The youth agrees that W&amp;I goes on with the guidance (WEB 9.2.13). */
	public static final String BEGELEIDING_VOORTZETTEN = "begeleiding-voortzetten";

	/** The youth agrees to help of RMC (WEB 9.2.7). */
	public static final String HULP_VAN_RMC = "hulp-van-rmc";

	/** The second year of nazorg runs on the youth's own yes. */
	public static final String TWEEDE_JAAR = "tweede-jaar-nazorg";

	/** On these rests that a party outside school guides the youth and reads of him. */
	private static final Set<String> BEGELEIDEND = Set.of(DELEN, DELEN_BIJZONDER, BEGELEIDING_VOORTZETTEN,
			HULP_VAN_RMC);

	/** Not asked, or not decided yet. */
	static final String GEEN = "geen";

	private final JdbcClient jdbc;

	private final Dossier dossier;

	private final Jongeren jongeren;

	private final Leeftijdsgrenzen leeftijdsgrenzen;

	private final Organisaties organisaties;

	private final Uitvoerder uitvoerder;

	private final ApplicationEventPublisher gebeurtenissen;

	private final Clock clock;

	Toestemmingen(JdbcClient jdbc, Dossier dossier, Jongeren jongeren, Leeftijdsgrenzen leeftijdsgrenzen,
			Organisaties organisaties, Uitvoerder uitvoerder, ApplicationEventPublisher gebeurtenissen, Clock clock) {
		this.jdbc = jdbc;
		this.dossier = dossier;
		this.jongeren = jongeren;
		this.leeftijdsgrenzen = leeftijdsgrenzen;
		this.organisaties = organisaties;
		this.uitvoerder = uitvoerder;
		this.gebeurtenissen = gebeurtenissen;
		this.clock = clock;
	}

	/** Keeps an answer: ja, nee or later; it stands from today on. */
	public Toestemming leg(Route route, String doel, String partij, String antwoord, List<String> gegevens,
			String wijze, String tekstversie) {
		return leg(route, NieuweToestemming.vandaag(doel, partij, antwoord, gegevens, wijze, tekstversie));
	}

	/**
	 * Keeps an answer with its dates and what the parent says. A no to what was allowed
	 * is the same as taking it back.
	 */
	public Toestemming leg(Route route, NieuweToestemming nieuw) {
		LocalDate vandaag = LocalDate.now(this.clock);
		Optional<Toestemming> stond = laatste(route, nieuw.doel(), nieuw.partij())
			.filter((vorige) -> BEGELEIDEND.contains(vorige.doel()) && geldt(route, vorige.doel(), vorige.partij()));
		boolean ouderNodig = ouderNodig(route, nieuw.soort());
		GeneratedKeyHolder sleutel = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into toestemming (route_id, soort, doel, partij, organisatie_id, antwoord, gegevens, tekstversie,
				wijze, gevraagd_op, gevraagd_door, geldig_vanaf, geldig_tot, ouder_nodig, ouder_antwoord)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), nieuw.soort(), nieuw.doel(), nieuw.partij(), organisatie(route, nieuw.partij()),
					nieuw.antwoord(), nieuw.gegevens().isEmpty() ? null : String.join(",", nieuw.gegevens()),
					nieuw.tekstversie(), nieuw.wijze(), vandaag, this.uitvoerder.medewerkerId(),
					(nieuw.geldigVanaf() != null) ? nieuw.geldigVanaf() : vandaag, nieuw.geldigTot(), ouderNodig,
					nieuw.ouderAntwoord())
			.update(sleutel, "id");
		Toestemming gelegd = metId(sleutel.getKeyAs(Number.class).longValue());
		this.dossier.noteer(route.nummer(), "toestemming", "Toestemming gevraagd", inhoud(gelegd));
		stond.filter((vorige) -> !geldt(route, vorige.doel(), vorige.partij()))
			.ifPresent((vorige) -> this.gebeurtenissen.publishEvent(new Bedenking(route, vorige)));
		this.gebeurtenissen.publishEvent(new ToestemmingGelegd(route));
		return gelegd;
	}

	private Map<String, Object> inhoud(Toestemming gelegd) {
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Doel", Doelen.naam(gelegd.doel()));
		inhoud.put("Partij", gelegd.partij());
		if (gelegd.organisatieId() != null) {
			inhoud.put("Organisatie", this.organisaties.naam(gelegd.organisatieId()));
		}
		inhoud.put("Antwoord", gelegd.antwoord());
		if (gelegd.ouderNodig()) {
			inhoud.put("Ouder of verzorger",
					(gelegd.ouderAntwoord() != null) ? gelegd.ouderAntwoord() : "nog niet gevraagd: het telt nog niet");
		}
		if (gelegd.gegevens() != null) {
			inhoud.put("Gegevens", gelegd.gegevens().replace(",", ", "));
		}
		if (gelegd.geldigTot() != null) {
			inhoud.put("Geldig tot en met", gelegd.geldigTot());
		}
		inhoud.put("Wijze", gelegd.wijze());
		inhoud.put("Tekst", gelegd.tekstversie());
		return inhoud;
	}

	/** Whether a parent must agree before a yes of this youth counts today. */
	@Transactional(readOnly = true)
	public boolean ouderNodig(Route route, String soort) {
		return this.leeftijdsgrenzen.geldt(
				Toestemming.INSTEMMING_WI.equals(soort) ? Leeftijdsgrenzen.OUDER_INSTEMMING
						: Leeftijdsgrenzen.OUDER_TOESTEMMING,
				this.jongeren.metId(route.jongereId()), LocalDate.now(this.clock));
	}

	/**
	 * The newest answer, if it was ever asked of the organisation that is the party now.
	 */
	@Transactional(readOnly = true)
	public Optional<Toestemming> laatste(Route route, String doel, String partij) {
		return this.jdbc
			.sql("select * from toestemming where route_id = ? and doel = ? and partij = ? order by id desc")
			.params(route.id(), doel, partij)
			.query(Toestemming.class)
			.list()
			.stream()
			.filter((antwoord) -> isGevraagdVoor(antwoord, route))
			.findFirst();
	}

	/**
	 * The newest answers of many youths to one question, by the id of the route: each as
	 * {@link #laatste} finds it.
	 */
	@Transactional(readOnly = true)
	public Map<Long, Toestemming> laatste(Collection<Route> routes, String doel, String partij) {
		Map<Long, Route> opId = routes.stream().collect(Collectors.toMap(Route::id, Function.identity()));
		Map<Long, Toestemming> nieuwste = new HashMap<>();
		this.jdbc.sql("select * from toestemming where route_id = any(?) and doel = ? and partij = ? order by id desc")
			.params(new SqlArrayValue("bigint", opId.keySet().toArray()), doel, partij)
			.query(Toestemming.class)
			.list()
			.stream()
			.filter((antwoord) -> isGevraagdVoor(antwoord, opId.get(antwoord.routeId())))
			.forEach((antwoord) -> nieuwste.putIfAbsent(antwoord.routeId(), antwoord));
		return nieuwste;
	}

	private static boolean isGevraagdVoor(Toestemming antwoord, Route route) {
		String organisatie = organisatie(route, antwoord.partij());
		return antwoord.organisatieId() == null || organisatie == null || antwoord.organisatieId().equals(organisatie);
	}

	/** Whether the newest answer is a yes that still stands. */
	@Transactional(readOnly = true)
	public boolean geldt(Route route, String doel, String partij) {
		return "ja".equals(oordeel(route, doel, partij));
	}

	/** The newest answer as the table {@code grondslag} asks it: ja, nee or geen. */
	@Transactional(readOnly = true)
	public String oordeel(Route route, String doel, String partij) {
		return laatste(route, doel, partij).map((antwoord) -> antwoord.oordeelOp(LocalDate.now(this.clock)))
			.orElse(GEEN);
	}

	/** {@link #oordeel} of many youths, by the id of the route. */
	@Transactional(readOnly = true)
	Map<Long, String> oordelen(Collection<Route> routes, String doel, String partij) {
		LocalDate vandaag = LocalDate.now(this.clock);
		Map<Long, Toestemming> nieuwste = laatste(routes, doel, partij);
		return routes.stream()
			.collect(Collectors.toMap(Route::id,
					(route) -> Optional.ofNullable(nieuwste.get(route.id()))
						.map((antwoord) -> antwoord.oordeelOp(vandaag))
						.orElse(GEEN)));
	}

	/** Everything that was ever asked, oldest first. */
	@Transactional(readOnly = true)
	public List<Toestemming> van(Route route) {
		return this.jdbc.sql("select * from toestemming where route_id = ? order by id")
			.param(route.id())
			.query(Toestemming.class)
			.list();
	}

	@Transactional(readOnly = true)
	public Toestemming metId(long id) {
		return this.jdbc.sql("select * from toestemming where id = ?").param(id).query(Toestemming.class).single();
	}

	/** The organisation that takes part as this party, null for one outside. */
	static String organisatie(Route route, String partij) {
		return switch (partij) {
			case "school", "rmc", "wi" -> route.organisatie(partij);
			default -> null;
		};
	}

}
