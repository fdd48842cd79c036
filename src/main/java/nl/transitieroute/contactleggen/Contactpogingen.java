package nl.transitieroute.contactleggen;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

	private static final Set<String> AFGELOPEN = Set.of("bereikt", "wil-niet");

	private final JdbcClient jdbc;

	private final Routes routes;

	private final Beslissingen beslissingen;

	private final Termijnen termijnen;

	private final Werkdagen werkdagen;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Contactpogingen(JdbcClient jdbc, Routes routes, Beslissingen beslissingen, Termijnen termijnen, Werkdagen werkdagen,
			Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.routes = routes;
		this.beslissingen = beslissingen;
		this.termijnen = termijnen;
		this.werkdagen = werkdagen;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/**
	 * Keeps an attempt.
	 * @param reeks which round of attempts this belongs to
	 * @param contactmoment the planned contact it is for, or null
	 * @param terugbellenOp the day agreed with the youth, or null
	 * @return the day of the next attempt, or null when none follows
	 */
	public LocalDate legVast(String reeks, String routeNummer, String contactmoment, String kanaal, String resultaat,
			LocalDate terugbellenOp) {
		Route route = this.routes.metNummer(routeNummer);
		LocalDate volgende = AFGELOPEN.contains(resultaat) ? null
				: (terugbellenOp != null) ? terugbellenOp : volgende(reeks, resultaat);
		this.jdbc.sql("""
				insert into contactpoging (route_id, reeks, contactmoment, kanaal, resultaat, volgende_op, moment,
				medewerker_id) values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), reeks, contactmoment, kanaal, resultaat, volgende, OffsetDateTime.now(this.clock),
					this.uitvoerder.medewerkerId())
			.update();
		return volgende;
	}

	/** The attempts of one round, oldest first. */
	@Transactional(readOnly = true)
	public List<Poging> van(String reeks) {
		return this.jdbc
			.sql("select id, kanaal, resultaat, volgende_op, moment from contactpoging where reeks = ? order by id")
			.param(reeks)
			.query(Poging.class)
			.list();
	}

	/** Which attempt comes now; an agreed moment to call back does not count. */
	@Transactional(readOnly = true)
	public int nummer(String reeks) {
		return 1 + (int) van(reeks).stream().filter(Poging::mislukt).count();
	}

	private LocalDate volgende(String reeks, String resultaat) {
		int poging = nummer(reeks);
		if (poging >= this.termijnen.aantal("contact-pogingen")) {
			return null;
		}
		LocalDate vandaag = LocalDate.now(this.clock);
		LocalDate volgende = this.werkdagen.na(vandaag, wachtdagen(poging + 1, resultaat));
		LocalDate begonnen = van(reeks).stream()
			.findFirst()
			.map((eerste) -> eerste.moment().atZoneSameInstant(Routes.ZONE).toLocalDate())
			.orElse(vandaag);
		return volgende.isAfter(this.termijnen.na("contact-pogingen-termijn", begonnen)) ? null : volgende;
	}

	private int wachtdagen(int poging, String resultaat) {
		Map<String, Object> invoer = new HashMap<>();
		invoer.put("poging", poging);
		invoer.put("vorigResultaat", resultaat);
		return this.beslissingen.enige("contactladder", invoer)
			.map((rij) -> ((Number) rij.get("wachtdagen")).intValue())
			.orElseThrow(() -> new IllegalStateException("Tabel contactladder heeft geen rij voor poging " + poging));
	}

}
