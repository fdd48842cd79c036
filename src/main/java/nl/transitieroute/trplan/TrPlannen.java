package nl.transitieroute.trplan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Planafspraken;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Termijnen;
import nl.transitieroute.toestemming.Grondslagen;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.trplan.PlanVersie.Status;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The TR-plans: youth, school, municipality and company agree on education, stage,
 * guidance and roles (Regioplan 2023), and all of them sign (KBA Nijmegen 2020).
 */
@Service
@Transactional
public class TrPlannen implements Planafspraken {

	private final JdbcClient jdbc;

	private final Organisaties organisaties;

	private final Grondslagen grondslagen;

	private final Bijstellingen bijstellingen;

	private final Termijnen termijnen;

	private final Dossier dossier;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	private final ObjectMapper json;

	TrPlannen(JdbcClient jdbc, Organisaties organisaties, Grondslagen grondslagen, Bijstellingen bijstellingen,
			Termijnen termijnen, Dossier dossier, Uitvoerder uitvoerder, Clock clock, ObjectMapper json) {
		this.jdbc = jdbc;
		this.organisaties = organisaties;
		this.grondslagen = grondslagen;
		this.bijstellingen = bijstellingen;
		this.termijnen = termijnen;
		this.dossier = dossier;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
		this.json = json;
	}

	/** The answers of the beslissingskader, by question; empty before the first time. */
	@Transactional(readOnly = true)
	public Map<String, Object> kader(Route route) {
		return this.jdbc.sql("select antwoorden from tr_plan_kader where route_id = ?")
			.param(route.id())
			.query(String.class)
			.optional()
			.map(this::gelezen)
			.orElse(Map.of());
	}

	void bewaarKader(Route route, Map<String, Object> antwoorden) {
		this.jdbc.sql("delete from tr_plan_kader where route_id = ?").param(route.id()).update();
		this.jdbc.sql("insert into tr_plan_kader values (?, ?, ?)")
			.params(route.id(), geschreven(antwoorden), OffsetDateTime.now(this.clock))
			.update();
	}

	/** All versions, oldest first. */
	@Transactional(readOnly = true)
	public List<PlanVersie> versies(Route route) {
		return this.jdbc.sql("select * from tr_plan where route_id = ? order by versie")
			.param(route.id())
			.query(PlanVersie.class)
			.list();
	}

	/** The newest version, whether signed or not. */
	@Transactional(readOnly = true)
	public Optional<PlanVersie> nieuwste(Route route) {
		return versies(route).stream().reduce((eerder, later) -> later);
	}

	/** The answers of the plan form in this version. */
	@Transactional(readOnly = true)
	public Map<String, Object> inhoud(PlanVersie versie) {
		return gelezen(versie.inhoud());
	}

	/** The parties of a version, in the order of {@link Partij}. */
	@Transactional(readOnly = true)
	public List<Deelnemer> deelnemers(PlanVersie versie) {
		return this.jdbc.sql("select * from tr_plan_partij where plan_id = ?")
			.param(versie.id())
			.query(Deelnemer.class)
			.list()
			.stream()
			.sorted((een, ander) -> Partij.metSleutel(een.partij()).compareTo(Partij.metSleutel(ander.partij())))
			.toList();
	}

	/** What the party is called in this route. */
	@Transactional(readOnly = true)
	public String naam(Route route, Partij partij) {
		return switch (partij) {
			case JONGERE -> "De jongere";
			case SCHOOL -> this.organisaties.naam(route.schoolId());
			case WI -> (route.wiId() != null) ? this.organisaties.naam(route.wiId()) : "W&I";
			case RMC -> (route.rmcId() != null) ? this.organisaties.naam(route.rmcId()) : "RMC (Doorstroompunt)";
			case LEERBEDRIJF -> "Het leerbedrijf";
		};
	}

	/** Whether the party may see the plan now. */
	@Transactional(readOnly = true)
	public boolean magZien(Route route, Partij partij) {
		return partij.toestemmingspartij() == null
				|| this.grondslagen.mag(route, partij.toestemmingspartij(), Toestemmingen.MEEDOEN_AAN_PLAN);
	}

	/** The parties whose contribution is asked, where consent stands. */
	@Transactional(readOnly = true)
	public List<Partij> bijdragers(Route route) {
		return deelnemersVanNieuwste(route).stream()
			.filter(Deelnemer::bijdrageGevraagd)
			.map((deelnemer) -> Partij.metSleutel(deelnemer.partij()))
			.filter((partij) -> magZien(route, partij))
			.toList();
	}

	/** Who signs: everybody who takes part, where consent stands. */
	@Transactional(readOnly = true)
	public List<Partij> ondertekenaars(Route route) {
		return deelnemersVanNieuwste(route).stream()
			.map((deelnemer) -> Partij.metSleutel(deelnemer.partij()))
			.filter((partij) -> magZien(route, partij))
			.toList();
	}

	/**
	 * What a party outside school saw and gave, per version, by the party of its consent.
	 */
	@Transactional(readOnly = true)
	public List<String> gezienDoor(Route route, String toestemmingspartij) {
		return versies(route).stream()
			.flatMap((versie) -> deelnemers(versie).stream()
				.filter((deelnemer) -> toestemmingspartij
					.equals(Partij.metSleutel(deelnemer.partij()).toestemmingspartij()))
				.filter((deelnemer) -> deelnemer.bijdrage() != null || deelnemer.oordeel() != null)
				.map((deelnemer) -> "TR-plan versie " + versie.versie()
						+ ((deelnemer.bijdrage() != null) ? ", met de bijdrage van deze partij" : "")))
			.toList();
	}

	@Transactional(readOnly = true)
	public List<Deelnemer> deelnemersVanNieuwste(Route route) {
		return nieuwste(route).map(this::deelnemers).orElse(List.of());
	}

	/** Makes the next version; the parties have still to answer. */
	void stelOp(Route route, Map<String, Object> inhoud, Map<Partij, String> deelnemers, Map<Partij, String> vragen) {
		int versie = nieuwste(route).map(PlanVersie::versie).orElse(0) + 1;
		GeneratedKeyHolder sleutel = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into tr_plan (route_id, versie, status, maatwerkroute, begeleidingsritme, inhoud, opgesteld_op,
				opgesteld_door) values (?, ?, 'VOORGELEGD', ?, ?, ?, ?, ?)""")
			.params(route.id(), versie, inhoud.get("maatwerkroute"), inhoud.get("begeleidingsritme"),
					geschreven(inhoud), OffsetDateTime.now(this.clock), this.uitvoerder.medewerkerId())
			.update(sleutel, "id");
		long planId = sleutel.getKeyAs(Number.class).longValue();
		deelnemers.forEach((partij, naam) -> this.jdbc
			.sql("insert into tr_plan_partij (plan_id, partij, naam, vraag) values (?, ?, ?, ?)")
			.params(planId, partij.sleutel(), naam, vragen.get(partij))
			.update());
		this.bijstellingen.verwerkt(route);
		this.dossier.noteer(route.nummer(), "plan", "TR-plan versie " + versie + " opgesteld",
				Map.of("Doen mee", String.join(", ", deelnemers.values())));
	}

	void legBijdrageVast(Route route, Partij partij, String bijdrage) {
		this.jdbc.sql("""
				update tr_plan_partij set bijdrage = ?, bijdrage_op = ?, bijdrage_door = ?
				where plan_id = ? and partij = ?""")
			.params(bijdrage, OffsetDateTime.now(this.clock), this.uitvoerder.medewerkerId(),
					nieuwste(route).orElseThrow().id(), partij.sleutel())
			.update();
	}

	void legOordeelVast(Route route, Partij partij, String oordeel, String reden) {
		this.jdbc.sql("""
				update tr_plan_partij set oordeel = ?, reden = ?, oordeel_op = ?, oordeel_door = ?
				where plan_id = ? and partij = ?""")
			.params(oordeel, reden, OffsetDateTime.now(this.clock), this.uitvoerder.medewerkerId(),
					nieuwste(route).orElseThrow().id(), partij.sleutel())
			.update();
	}

	/**
	 * Everybody who was asked answered: puts the newest version in force, or marks it
	 * declined when one party did not sign.
	 */
	public PlanVersie stelVast(Route route) {
		PlanVersie versie = nieuwste(route).orElseThrow();
		boolean getekend = deelnemers(versie).stream().noneMatch(Deelnemer::weigerde);
		if (getekend) {
			this.jdbc.sql("update tr_plan set status = 'VERVANGEN' where route_id = ? and status = 'GELDIG'")
				.param(route.id())
				.update();
			this.bijstellingen.plan(route);
		}
		this.jdbc.sql("update tr_plan set status = ?, besloten_op = ? where id = ?")
			.params((getekend ? Status.GELDIG : Status.AFGEWEZEN).name(), OffsetDateTime.now(this.clock), versie.id())
			.update();
		this.dossier.noteer(route.nummer(), "plan",
				"TR-plan versie " + versie.versie() + (getekend ? " getekend" : " niet door iedereen getekend"),
				oordelen(versie));
		return nieuwste(route).orElseThrow();
	}

	/**
	 * The day on which the regisseur is told that there is no signed plan: a year before
	 * the expected end (Regioplan 2023), or some weeks from now when that day has passed
	 * or a plan is being adjusted.
	 */
	@Transactional(readOnly = true)
	public LocalDate uiterlijkKlaar(Route route, boolean bijstelling) {
		LocalDate jaarVooraf = this.termijnen.voor("tr-plan-klaar", route.verwachteEinddatum());
		if (bijstelling) {
			return this.termijnen.na("tr-plan-bijgesteld");
		}
		return jaarVooraf.isAfter(LocalDate.now(this.clock)) ? jaarVooraf : this.termijnen.na("tr-plan-ingehaald");
	}

	/** The next day on which the plan is adjusted. */
	@Transactional(readOnly = true)
	public LocalDate bijstellenOp(Route route) {
		return this.bijstellingen.op(route);
	}

	/** Why somebody asked to adjust the plan before its date. */
	@Transactional(readOnly = true)
	public Optional<String> aanleidingBijstelling(Route route) {
		return this.bijstellingen.aanleiding(route);
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<String> ritme(Route route) {
		return versies(route).stream()
			.filter((versie) -> versie.status() == Status.GELDIG)
			.map(PlanVersie::begeleidingsritme)
			.findFirst();
	}

	@Override
	public void vraagBijstelling(Route route, String aanleiding) {
		this.bijstellingen.vraag(route, aanleiding);
	}

	private Map<String, Object> oordelen(PlanVersie versie) {
		Map<String, Object> oordelen = new LinkedHashMap<>();
		for (Deelnemer deelnemer : deelnemers(versie)) {
			String oordeel = (deelnemer.oordeel() != null) ? deelnemer.oordeel() : "niet gevraagd, geen toestemming";
			oordelen.put(deelnemer.naam(), deelnemer.weigerde() ? oordeel + ": " + deelnemer.reden() : oordeel);
		}
		return oordelen;
	}

	private Map<String, Object> gelezen(String inhoud) {
		try {
			return this.json.readValue(inhoud, new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Onleesbare inhoud van een TR-plan", ex);
		}
	}

	private String geschreven(Map<String, Object> inhoud) {
		try {
			return this.json.writeValueAsString(inhoud);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Inhoud van een TR-plan is niet te schrijven", ex);
		}
	}

}
