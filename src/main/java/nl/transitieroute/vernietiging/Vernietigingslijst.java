package nl.transitieroute.vernietiging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route;
import nl.transitieroute.vernietiging.Bewaartermijnen.Dag;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is due to go today. A closed route goes as a whole when everything in it is due;
 * before that, a kind that is due goes on its own. The law's term for health data at the
 * RMC (WEB 9.2.7 lid 3) may fall while the route is open.
 */
@Service
@Transactional(readOnly = true)
class Vernietigingslijst {

	/** What a person can judge in one go; the rest follows when these are done. */
	static final int BLAD = 200;

	private final JdbcClient jdbc;

	private final Bewaartermijnen termijnen;

	private final Inventaris inventaris;

	private final Jongeren jongeren;

	private final Organisaties organisaties;

	private final Clock clock;

	Vernietigingslijst(JdbcClient jdbc, Bewaartermijnen termijnen, Inventaris inventaris, Jongeren jongeren,
			Organisaties organisaties, Clock clock) {
		this.jdbc = jdbc;
		this.termijnen = termijnen;
		this.inventaris = inventaris;
		this.jongeren = jongeren;
		this.organisaties = organisaties;
		this.clock = clock;
	}

	/** Due, not kept longer and not approved yet; the longest ago first. */
	List<Voorstel> verlopen() {
		Dag dag = this.termijnen.op(LocalDate.now(this.clock));
		List<Voorstel> verlopen = new ArrayList<>();
		Map<Long, LocalDate> geboortedata = geboortedata();
		for (Route route : routes()) {
			verlopen.addAll(van(route, geboortedata.get(route.jongereId()), dag));
			if (verlopen.size() >= BLAD) {
				break;
			}
		}
		verlopen.sort(Comparator.comparing(Voorstel::vervallenOp).thenComparing(Voorstel::sleutel));
		return verlopen;
	}

	/** What of this route is due. */
	List<Voorstel> van(Route route) {
		return van(route, this.jongeren.metId(route.jongereId()).geboortedatum(),
				this.termijnen.op(LocalDate.now(this.clock)));
	}

	private List<Voorstel> van(Route route, LocalDate geboortedatum, Dag dag) {
		LocalDate vandaag = LocalDate.now(this.clock);
		if (!kanVervallen(route, geboortedatum, dag, vandaag)) {
			return List.of();
		}
		Map<Onderwerp, Integer> inhoud = this.inventaris.van(route);
		Map<Onderwerp, Termijn> verlopen = new LinkedHashMap<>();
		inhoud.keySet()
			.forEach((onderwerp) -> dag.van(route, geboortedatum, onderwerp.soort(), onderwerp.partij())
				.filter((termijn) -> !termijn.tot().isAfter(vandaag))
				.ifPresent((termijn) -> verlopen.put(onderwerp, termijn)));
		List<Onderwerp> uitgesteld = uitgesteld(route, vandaag);
		if (!route.isOpen() && verlopen.size() == inhoud.size()) {
			return uitgesteld.isEmpty() ? List.of(geheel(route, verlopen)) : List.of();
		}
		return verlopen.entrySet()
			.stream()
			.filter((een) -> !uitgesteld.contains(een.getKey()))
			.map((een) -> voorstel(een.getKey(), route, een.getValue().tot(), List.of(een.getValue().reden()),
					inhoud.get(een.getKey())))
			.toList();
	}

	/** Most routes are young: that is seen without counting their rows. */
	private static boolean kanVervallen(Route route, LocalDate geboortedatum, Dag dag, LocalDate vandaag) {
		return Soort.delen()
			.stream()
			.anyMatch((soort) -> List.of("school", "rmc", "wi")
				.stream()
				.map((partij) -> dag.van(route, geboortedatum, soort, partij))
				.flatMap(Optional::stream)
				.anyMatch((termijn) -> !termijn.tot().isAfter(vandaag)));
	}

	private Voorstel geheel(Route route, Map<Onderwerp, Termijn> verlopen) {
		LocalDate laatste = verlopen.values().stream().map(Termijn::tot).max(Comparator.naturalOrder()).orElseThrow();
		List<String> redenen = verlopen.entrySet()
			.stream()
			.map((een) -> een.getKey().omschrijving() + ": " + een.getValue().reden())
			.toList();
		return voorstel(new Onderwerp(route.nummer(), Soort.ALLES, Onderwerp.ALLE), route, laatste, redenen,
				this.inventaris.alles(route));
	}

	private Voorstel voorstel(Onderwerp onderwerp, Route route, LocalDate vervallenOp, List<String> redenen,
			int rijen) {
		return new Voorstel(onderwerp, this.organisaties.naam(route.schoolId()), vervallenOp, redenen, rijen);
	}

	private List<Onderwerp> uitgesteld(Route route, LocalDate vandaag) {
		return this.jdbc.sql("select soort, partij from vernietiging_uitstel where route_id = ? and tot >= ?")
			.params(route.id(), vandaag)
			.query((rij, nummer) -> new Onderwerp(route.nummer(),
					Soort.metSleutel(rij.getString("soort")).orElseThrow(), rij.getString("partij")))
			.list();
	}

	/**
	 * Closed ones, the oldest first; of the open ones only those with something that may
	 * go earlier.
	 */
	private List<Route> routes() {
		Set<Long> gevoelig = this.inventaris.metGevoeligeGegevens();
		return this.jdbc.sql("""
				select * from route where (afgesloten_op is not null or id in (:gevoelig))
				and id not in (select route_id from vernietiging_regel)
				order by case when afgesloten_op is null then 1 else 0 end, afgesloten_op, id""")
			.param("gevoelig", gevoelig.isEmpty() ? Set.of(-1L) : gevoelig)
			.query(Route.class)
			.list();
	}

	private Map<Long, LocalDate> geboortedata() {
		Map<Long, LocalDate> geboortedata = new HashMap<>();
		this.jdbc.sql("select id, geboortedatum from jongere")
			.query((rij, nummer) -> geboortedata.put(rij.getLong("id"),
					rij.getObject("geboortedatum", LocalDate.class)))
			.list();
		return geboortedata;
	}

}
