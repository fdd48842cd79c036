package nl.transitieroute.toestemming;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Contactperiode;
import nl.transitieroute.route.Contactperioden;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Routes;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a consent, at any moment (AVG 7 lid 3) or on its last day. One transaction:
 * reading stops, tasks at the party end, school takes the guidance back when that party
 * had it, shared copies are marked, and the contact person gets a task. What the law
 * gives the party stays: RMC keeps what its own task needs.
 */
@Service
@Transactional
public class Intrekkingen {

	/** Message of the model {@code transitieroute}. */
	static final String TOESTEMMING_INGETROKKEN = "toestemmingIngetrokken";

	private static final int LANGSTE_REDEN = 1000;

	private final JdbcClient jdbc;

	private final Toestemmingen toestemmingen;

	private final Grondslagen grondslagen;

	private final Kopieen kopieen;

	private final VervallenTaken vervallenTaken;

	private final Bewaking bewaking;

	private final List<IntrekGevolg> gevolgen;

	private final Routes routes;

	private final Routeproces proces;

	private final Contactperioden contactperioden;

	private final Organisaties organisaties;

	private final Beslissingen beslissingen;

	private final Dossier dossier;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Intrekkingen(JdbcClient jdbc, Toestemmingen toestemmingen, Grondslagen grondslagen, Kopieen kopieen,
			VervallenTaken vervallenTaken, Bewaking bewaking, List<IntrekGevolg> gevolgen, Routes routes,
			Routeproces proces, Contactperioden contactperioden, Organisaties organisaties, Beslissingen beslissingen,
			Dossier dossier, Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.toestemmingen = toestemmingen;
		this.grondslagen = grondslagen;
		this.kopieen = kopieen;
		this.vervallenTaken = vervallenTaken;
		this.bewaking = bewaking;
		this.gevolgen = gevolgen;
		this.routes = routes;
		this.proces = proces;
		this.contactperioden = contactperioden;
		this.organisaties = organisaties;
		this.beslissingen = beslissingen;
		this.dossier = dossier;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/**
	 * The youth takes consent back.
	 * @param doel one purpose, or null for everything that the party was allowed
	 * @throws Weigering without a reason, or when nothing stands that can be taken back
	 */
	public Intrekking trekIn(String nummer, String partij, String doel, String reden) {
		Route route = this.routes.metNummer(nummer);
		route.nietNaOverlijden();
		if (reden == null || reden.isBlank() || reden.length() > LANGSTE_REDEN) {
			throw new Weigering(
					"Schrijf in het kort waarom de jongere de toestemming intrekt (ten hoogste 1000 tekens). "
							+ "Wil hij het niet zeggen, schrijf dan: wil geen reden geven.");
		}
		List<Toestemming> geldig = geldig(route, partij).filter((staat) -> hoortBij(staat, doel)).toList();
		if (geldig.isEmpty()) {
			throw new Weigering("Er is nu geen toestemming die je hier kunt intrekken. Misschien is het al gedaan, of "
					+ "rust wat deze partij doet op de wet. Bekijk de lijst met toestemmingen.");
		}
		return beeindig(route, partij, geldig, Intrekking.INGETROKKEN, reden.strip());
	}

	/** A later answer undoes an earlier yes: with everything that taking it back does. */
	@EventListener
	void bedacht(Bedenking bedenking) {
		Toestemming vorige = bedenking.vorige();
		beeindig(this.routes.metNummer(bedenking.route().nummer()), vorige.partij(), List.of(vorige),
				Intrekking.INGETROKKEN, "De jongere gaf later een ander antwoord op dezelfde vraag.");
	}

	/**
	 * The last day of a consent is over and it was not renewed. Nothing when it ended
	 * before.
	 */
	public void laatVerlopen(long toestemmingId) {
		Toestemming toestemming = this.toestemmingen.metId(toestemmingId);
		Route route = routeMetId(toestemming.routeId());
		boolean laatste = this.toestemmingen.laatste(route, toestemming.doel(), toestemming.partij())
			.filter((nu) -> nu.id() == toestemmingId)
			.isPresent();
		if (laatste && "ja".equals(toestemming.antwoord()) && toestemming.einde() == null) {
			beeindig(route, toestemming.partij(), List.of(toestemming), Intrekking.VERLOPEN,
					"De laatste dag van de toestemming is voorbij en zij is niet vernieuwd.");
		}
	}

	/** What ended in this route, newest first. */
	@Transactional(readOnly = true)
	public List<Intrekking> van(Route route) {
		return this.jdbc.sql("select * from intrekking where route_id = ? order by id desc")
			.param(route.id())
			.query(Intrekking.class)
			.list();
	}

	@Transactional(readOnly = true)
	public Intrekking metId(long id) {
		return this.jdbc.sql("select * from intrekking where id = ?").param(id).query(Intrekking.class).single();
	}

	/**
	 * What the law lets the party keep, with the source: rows of {@code na-intrekking}.
	 */
	@Transactional(readOnly = true)
	public String magBewaren(String partij) {
		return this.beslissingen.alle("na-intrekking", Map.of("partij", partij, "datum", vandaag()))
			.stream()
			.map((rij) -> rij.get("magBewaren") + " (" + rij.get("bron") + ")")
			.collect(Collectors.joining(" "));
	}

	private Stream<Toestemming> geldig(Route route, String partij) {
		return Doelen.alle()
			.stream()
			.map((doel) -> this.toestemmingen.laatste(route, doel, partij))
			.flatMap(Optional::stream)
			.filter((staat) -> "ja".equals(staat.antwoord()) && staat.einde() == null
					&& (staat.geldigTot() == null || !staat.geldigTot().isBefore(vandaag())));
	}

	/** Who may not share any more, may not share health data either. */
	private static boolean hoortBij(Toestemming staat, String doel) {
		return doel == null || doel.equals(staat.doel())
				|| (Toestemmingen.DELEN.equals(doel) && Toestemmingen.DELEN_BIJZONDER.equals(staat.doel()));
	}

	private Intrekking beeindig(Route route, String partij, List<Toestemming> geldig, String einde, String reden) {
		geldig.forEach((staat) -> this.jdbc
			.sql("update toestemming set einde = ?, einde_reden = ?, ingetrokken_op = ? where id = ?")
			.params(einde, reden, vandaag(), staat.id())
			.update());
		if (Intrekking.INGETROKKEN.equals(einde)) {
			geldig.forEach((staat) -> this.bewaking.stop(route, staat.id()));
		}
		Intrekking intrekking = noteer(route, partij, geldig, einde, reden);
		if (!route.isOpen()) {
			schrijf(route, intrekking);
			return intrekking;
		}
		this.proces.ookAlsHetStilStaat(route, () -> stop(route, intrekking),
				() -> vertel(route, metId(intrekking.id())));
		return metId(intrekking.id());
	}

	/** In the dossier, and to the route, where the guidance is taken back. */
	private void vertel(Route route, Intrekking intrekking) {
		schrijf(route, intrekking);
		this.proces.meldOfStart(route, TOESTEMMING_INGETROKKEN, "intrekking",
				Map.of("intrekkingNummer", Long.toString(intrekking.id()), "begeleidingTerug", intrekking.terug()));
	}

	private Intrekking noteer(Route route, String partij, List<Toestemming> geldig, String einde, String reden) {
		GeneratedKeyHolder sleutel = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into intrekking (route_id, partij, organisatie_id, einde, doelen, reden, moment, gedaan_door)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), partij, Toestemmingen.organisatie(route, partij), einde,
					geldig.stream().map(Toestemming::doel).collect(Collectors.joining(",")), reden,
					OffsetDateTime.now(this.clock), this.uitvoerder.medewerkerId())
			.update(sleutel, "id");
		return metId(sleutel.getKeyAs(Number.class).longValue());
	}

	/** Tasks, offers and guidance of the party. */
	private void stop(Route route, Intrekking intrekking) {
		String organisatie = intrekking.organisatieId();
		boolean vanBuiten = organisatie != null && !organisatie.equals(route.schoolId());
		List<String> had = vanBuiten ? this.proces.takenVan(route, organisatie) : List.of();
		boolean terug = vanBuiten && moetTerug(route, intrekking);
		if (terug) {
			neemTerug(route, intrekking);
		}
		this.gevolgen.forEach((gevolg) -> gevolg.verwerk(route, intrekking));
		if (vanBuiten) {
			Route nu = this.routes.metNummer(route.nummer());
			Predicate<String> blijft = (doel) -> !(terug && Toestemmingen.DELEN.equals(doel))
					&& this.grondslagen.mag(nu, intrekking.partij(), doel);
			List<String> blijven = this.proces.beeindigTaken(nu, organisatie, blijft);
			this.vervallenTaken.noteer(intrekking, had.stream().filter((taak) -> !blijven.contains(taak)).toList());
		}
	}

	/** The party guides, and may not go on by consent or by law. */
	private boolean moetTerug(Route route, Intrekking intrekking) {
		boolean overBegeleiding = Stream
			.of(Toestemmingen.DELEN, Toestemmingen.BEGELEIDING_VOORTZETTEN, Toestemmingen.HULP_VAN_RMC)
			.anyMatch(intrekking::betreft);
		return overBegeleiding && intrekking.organisatieId().equals(route.verantwoordelijkeId())
				&& !this.grondslagen.mag(route, intrekking.partij(), Grondslagen.OVERDRAGEN);
	}

	private void neemTerug(Route route, Intrekking intrekking) {
		this.routes.draagOver(route.nummer(), route.schoolId(), contactpersoonBijSchool(route), null,
				"Toestemming " + intrekking.einde() + ": school neemt de begeleiding terug");
		this.proces.draagTakenOver(route, this.routes.metNummer(route.nummer()));
		this.jdbc.sql("update intrekking set terug = true where id = ?").param(intrekking.id()).update();
	}

	/**
	 * The last contact person of school who still works there; else a zorgcoördinator by
	 * name, else anybody of school: a youth is never without somebody.
	 */
	private String contactpersoonBijSchool(Route route) {
		List<String> collegas = this.organisaties
			.medewerkers(route.schoolId(), Begeleidersrollen.van("school").toArray(String[]::new))
			.stream()
			.map(Medewerker::id)
			.toList();
		List<Contactperiode> perioden = new ArrayList<>(this.contactperioden.van(route));
		return perioden.stream()
			.filter((periode) -> periode.organisatieId().equals(route.schoolId())
					&& collegas.contains(periode.medewerkerId()))
			.max(Comparator.comparing(Contactperiode::van))
			.map(Contactperiode::medewerkerId)
			.or(() -> this.organisaties.medewerkers(route.schoolId(), "zorgcoordinator")
				.stream()
				.map(Medewerker::id)
				.findFirst())
			.or(() -> collegas.stream().findFirst())
			.orElseThrow(() -> new Weigering("Bij " + this.organisaties.naam(route.schoolId())
					+ " werkt niemand (meer) die deze jongere terug kan nemen. Bel de functioneel beheerder."));
	}

	private void schrijf(Route route, Intrekking intrekking) {
		List<String> gedeeld = this.kopieen.markeer(route, intrekking,
				this.gevolgen.stream().flatMap((gevolg) -> gevolg.gedeeld(route, intrekking).stream()).toList());
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Partij", naam(intrekking));
		inhoud.put("Waarvoor", intrekking.doelenInWoorden());
		inhoud.put("Reden", intrekking.reden());
		inhoud.put("Begeleiding",
				intrekking.terug() ? "school heeft de begeleiding terug" : "verandert niet van organisatie");
		inhoud.put("Mag niet meer gebruikt worden",
				gedeeld.isEmpty() ? "er was niets gedeeld" : String.join(", ", gedeeld));
		inhoud.put("Wat de wet deze partij laat", resterend(route, intrekking));
		inhoud.put("Mag deze partij bewaren", magBewaren(intrekking.partij()));
		this.dossier.noteer(route.nummer(), "toestemming",
				"Toestemming " + intrekking.einde() + ": " + naam(intrekking), inhoud);
	}

	/** The ground that is left for this party after the end. */
	private String resterend(Route route, Intrekking intrekking) {
		Grondslag over = this.grondslagen.weeg(route,
				Deling.vanSchool(route, intrekking.partij(), Toestemmingen.DELEN));
		return over.mag() ? over.inWoorden() + ": " + String.join(", ", over.watMag()) + " (" + over.bron() + ")"
				: "geen gegevens van school";
	}

	/** The party by the name of its organisation. */
	public String naam(Intrekking intrekking) {
		return (intrekking.organisatieId() != null) ? this.organisaties.naam(intrekking.organisatieId())
				: Partijen.naam(intrekking.partij());
	}

	private Route routeMetId(long id) {
		return this.routes
			.metNummer(this.jdbc.sql("select nummer from route where id = ?").param(id).query(String.class).single());
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

}
