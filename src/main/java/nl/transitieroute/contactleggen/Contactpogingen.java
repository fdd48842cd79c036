package nl.transitieroute.contactleggen;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;
import nl.transitieroute.route.Werkdagen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The attempts to reach youths, and when the next one follows. The ladder (which channel,
 * how long to wait) is the table {@code contactladder}; how many attempts in what time
 * stands in {@code termijnen}. Persistence pays: in nine of ten cases contact follows
 * (Ingrado 2021), and the subsidy for nazorg asks for the efforts made (Regioplan 2023).
 */
@Service
@Transactional
public class Contactpogingen {

	private static final Set<String> AFGELOPEN = Set.of("bereikt", "wil-niet", "overleden");

	/** Round of what nobody planned. */
	private static final String LOS = "los";

	private static final String KOLOMMEN = "id, kanaal, dagdeel, via, resultaat, volgende_op, moment";

	private final JdbcClient jdbc;

	private final Routes routes;

	private final Beslissingen beslissingen;

	private final Termijnen termijnen;

	private final Werkdagen werkdagen;

	private final Jongeren jongeren;

	private final Omweg omweg;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Contactpogingen(JdbcClient jdbc, Routes routes, Beslissingen beslissingen, Termijnen termijnen, Werkdagen werkdagen,
			Jongeren jongeren, Omweg omweg, Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.routes = routes;
		this.beslissingen = beslissingen;
		this.termijnen = termijnen;
		this.werkdagen = werkdagen;
		this.jongeren = jongeren;
		this.omweg = omweg;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/**
	 * Keeps an attempt.
	 * @param reeks which round of attempts this belongs to
	 * @param contactmoment the planned contact it is for, or null
	 * @param hoe how it was tried and what came of it
	 * @return the day of the next attempt, or null when none follows
	 */
	public LocalDate legVast(String reeks, int trede, String routeNummer, String contactmoment, Geprobeerd hoe) {
		Route route = this.routes.metNummer(routeNummer);
		LocalDate volgende = AFGELOPEN.contains(hoe.resultaat()) ? null
				: (hoe.terugbellenOp() != null) ? hoe.terugbellenOp() : volgende(route, reeks, trede, hoe.resultaat());
		schrijf(route, reeks, contactmoment, hoe, volgende);
		return volgende;
	}

	/** Keeps contact that nobody planned, such as a youth who calls by himself. */
	public void legLosVast(String routeNummer, String contactmoment, Geprobeerd hoe) {
		schrijf(this.routes.metNummer(routeNummer), LOS, contactmoment, hoe, null);
	}

	/** The attempts of one round, oldest first. */
	@Transactional(readOnly = true)
	public List<Poging> van(String reeks) {
		return this.jdbc.sql("select " + KOLOMMEN + " from contactpoging where reeks = ? order by id")
			.param(reeks)
			.query(Poging.class)
			.list();
	}

	/** Every attempt of a route, oldest first. */
	@Transactional(readOnly = true)
	public List<Poging> van(Route route) {
		return this.jdbc.sql("select " + KOLOMMEN + " from contactpoging where route_id = ? order by id")
			.param(route.id())
			.query(Poging.class)
			.list();
	}

	/** The attempts for one planned contact, over all rounds, oldest first. */
	@Transactional(readOnly = true)
	public List<Poging> voor(Route route, String contactmoment) {
		return this.jdbc
			.sql("select " + KOLOMMEN + " from contactpoging where route_id = ? and contactmoment = ? order by id")
			.params(route.id(), contactmoment)
			.query(Poging.class)
			.list();
	}

	/**
	 * Which attempt comes now; an agreed moment to call back does not count.
	 * @param trede the rung of the ladder on which this round began, one for the lowest
	 */
	@Transactional(readOnly = true)
	public int nummer(String reeks, int trede) {
		return trede + (int) van(reeks).stream().filter(Poging::mislukt).count();
	}

	/**
	 * The row of {@code contactladder} for an attempt, with all that it needs to know.
	 */
	@Transactional(readOnly = true)
	public Map<String, Object> trede(Route route, String reeks, int poging, String vorigResultaat) {
		Map<String, Object> invoer = new HashMap<>();
		invoer.put("poging", poging);
		invoer.put("vorigResultaat", vorigResultaat);
		invoer.put("voorkeur", voorkeur(route));
		invoer.put("viaAnderen", viaAnderen(route));
		invoer.put("nummer", nummerVan(route));
		return this.beslissingen.enige("contactladder", invoer)
			.orElseThrow(() -> new IllegalStateException("Tabel contactladder heeft geen rij voor poging " + poging));
	}

	/** How the youth wants to be reached; empty when he did not say. */
	@Transactional(readOnly = true)
	public String voorkeur(Route route) {
		String kanaal = this.jongeren.metId(route.jongereId()).kanaal();
		return (kanaal != null) ? kanaal : "";
	}

	/** Whether parents or employer may be asked: ja or nee. */
	@Transactional(readOnly = true)
	public String viaAnderen(Route route) {
		return this.omweg.mag(route) ? "ja" : "nee";
	}

	/**
	 * Whether the number is known to be wrong: onjuist, else bekend. A number that was
	 * never written down stands on a note of the coach.
	 */
	@Transactional(readOnly = true)
	public String nummerVan(Route route) {
		boolean kwijt = this.jongeren.metId(route.jongereId()).telefoon() == null
				&& van(route).stream().anyMatch((poging) -> "nummer-onjuist".equals(poging.resultaat()));
		return kwijt ? "onjuist" : "bekend";
	}

	/** The rung after the last attempt that needs no decision: somebody goes there. */
	@Transactional(readOnly = true)
	public int laatsteTrede() {
		return this.termijnen.aantal("contact-pogingen") + 1;
	}

	private LocalDate volgende(Route route, String reeks, int trede, String resultaat) {
		int poging = nummer(reeks, trede);
		if (poging >= this.termijnen.aantal("contact-pogingen")) {
			return null;
		}
		LocalDate vandaag = LocalDate.now(this.clock);
		int wachtdagen = ((Number) trede(route, reeks, poging + 1, resultaat).get("wachtdagen")).intValue();
		LocalDate volgende = this.werkdagen.na(vandaag, wachtdagen);
		LocalDate begonnen = van(reeks).stream().findFirst().map((eerste) -> eerste.dag(Routes.ZONE)).orElse(vandaag);
		return volgende.isAfter(this.termijnen.na("contact-pogingen-termijn", begonnen)) ? null : volgende;
	}

	private void schrijf(Route route, String reeks, String contactmoment, Geprobeerd hoe, LocalDate volgende) {
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		String dagdeel = (hoe.dagdeel() != null) ? hoe.dagdeel()
				: Dagdeel.van(nu.atZoneSameInstant(Routes.ZONE).toLocalTime());
		this.jdbc.sql("""
				insert into contactpoging (route_id, reeks, contactmoment, kanaal, dagdeel, via, resultaat, volgende_op,
				moment, medewerker_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), reeks, contactmoment, hoe.kanaal(), dagdeel, hoe.via(), hoe.resultaat(), volgende, nu,
					this.uitvoerder.medewerkerId())
			.update();
	}

	/**
	 * How somebody tried and what came of it.
	 *
	 * @param dagdeel null for the part of the day that it is now
	 * @param via who was asked when it went by others, else null
	 * @param terugbellenOp the day agreed with the youth, or null
	 */
	public record Geprobeerd(String kanaal, String dagdeel, String via, String resultaat, LocalDate terugbellenOp) {
	}

}
