package nl.transitieroute.vernietiging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nl.transitieroute.persoonsgegevens.Persoonstabellen;
import nl.transitieroute.persoonsgegevens.Tabel;
import nl.transitieroute.persoonsgegevens.Tabel.Verwijzing;
import nl.transitieroute.route.Route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What there is of a route, per kind and party, and how a part of it is deleted. Which
 * rows are of which kind stands here and nowhere else.
 */
@Repository
class Inventaris {

	private static final String SCHOOL = "school";

	/** Words by which an entry or table says that it is about health or criminal law. */
	private static final Set<String> GEVOELIG = Set.of("gezondheid", "strafrecht", "gezondheid-en-strafrecht",
			"bijzonder", "gevoelig");

	private static final String TOESTEMMINGEN = "toestemming";

	private static final String INZAGELOG = "inzage_log";

	private final JdbcClient jdbc;

	private final Persoonstabellen tabellen;

	Inventaris(JdbcClient jdbc, Persoonstabellen tabellen) {
		this.jdbc = jdbc;
		this.tabellen = tabellen;
	}

	/** Kind and party to number of rows, only what there is. */
	Map<Onderwerp, Integer> van(Route route) {
		Map<Onderwerp, Integer> telling = new LinkedHashMap<>();
		for (Soort soort : Soort.delen()) {
			for (String partij : List.of(SCHOOL, "rmc", "wi")) {
				Onderwerp onderwerp = new Onderwerp(route.nummer(), soort, partij);
				int rijen = delen(onderwerp).stream().mapToInt((deel) -> tel(deel, route.id())).sum();
				if (rijen > 0) {
					telling.put(onderwerp, rijen);
				}
			}
		}
		// The route itself is guidance of the school, also when nobody wrote a word.
		telling.putIfAbsent(new Onderwerp(route.nummer(), Soort.BEGELEIDING, SCHOOL), 1);
		return telling;
	}

	/** Routes with something about health or criminal law. */
	Set<Long> metGevoeligeGegevens() {
		Set<Long> routes = new HashSet<>(
				this.jdbc.sql("select distinct route_id from dossier_entry where " + isGevoelig())
					.query(Long.class)
					.list());
		gevoeligeTabellen().forEach((naam) -> routes
			.addAll(this.jdbc.sql("select distinct route_id from " + naam).query(Long.class).list()));
		return routes;
	}

	/** How many rows the whole route has. */
	int alles(Route route) {
		return this.tabellen.alle()
			.stream()
			.filter((tabel) -> !"jongere".equals(tabel.naam()))
			.mapToInt((tabel) -> this.jdbc
				.sql("select count(*) from " + tabel.naam() + " where " + this.tabellen.voorwaarde(tabel))
				.param("routes", List.of(route.id()))
				.param("jongere", -1L)
				.query(Integer.class)
				.single())
			.sum();
	}

	/** Deletes this part, in the transaction of the caller. */
	int wis(Onderwerp onderwerp, long routeId) {
		return delen(onderwerp).stream().mapToInt((deel) -> wis(deel, routeId)).sum();
	}

	/** What hangs on a row goes with it. */
	private int wis(Deel deel, long routeId) {
		int rijen = 0;
		for (Tabel tabel : this.tabellen.alle()) {
			for (Verwijzing verwijzing : tabel.verwijzingen()) {
				if (verwijzing.tabel().equals(deel.tabel()) && !tabel.naam().equals(deel.tabel())) {
					rijen += wis(new Deel(tabel.naam(), verwijzing.kolom() + " in (select " + verwijzing.sleutel()
							+ " from " + deel.tabel() + " where " + deel.voorwaarde() + ")"), routeId);
				}
			}
		}
		return rijen + this.jdbc.sql("delete from " + deel.tabel() + " where " + deel.voorwaarde())
			.param("route", routeId)
			.update();
	}

	private int tel(Deel deel, long routeId) {
		return this.jdbc.sql("select count(*) from " + deel.tabel() + " where " + deel.voorwaarde())
			.param("route", routeId)
			.query(Integer.class)
			.single();
	}

	private List<Deel> delen(Onderwerp onderwerp) {
		String partij = onderwerp.partij();
		return switch (onderwerp.soort()) {
			case GEZONDHEID -> gevoelig(partij);
			case BEGELEIDING -> List.of(new Deel("dossier_entry", "route_id = :route and not (" + isGevoelig()
					+ ") and soort <> 'toestemming' and " + geschrevenDoor(partij)));
			case TOESTEMMING -> SCHOOL.equals(partij) ? toestemmingen() : List.of();
			case INZAGE -> SCHOOL.equals(partij) && heeft(INZAGELOG) ? List.of(new Deel(INZAGELOG, "route_id = :route"))
					: List.of();
			case ALLES -> List.of();
		};
	}

	private List<Deel> toestemmingen() {
		return List.of(new Deel("toestemming_scan", "route_id = :route"), new Deel(TOESTEMMINGEN, "route_id = :route"),
				new Deel("dossier_entry", "route_id = :route and soort = 'toestemming'"));
	}

	private List<Deel> gevoelig(String partij) {
		List<Deel> delen = new ArrayList<>();
		delen.add(new Deel("dossier_entry",
				"route_id = :route and (" + isGevoelig() + ") and " + geschrevenDoor(partij)));
		if (SCHOOL.equals(partij)) {
			gevoeligeTabellen().forEach((naam) -> delen.add(new Deel(naam, "route_id = :route")));
		}
		return delen;
	}

	private List<String> gevoeligeTabellen() {
		return this.tabellen.alle()
			.stream()
			.map(Tabel::naam)
			.filter((naam) -> GEVOELIG.stream().anyMatch(naam::contains))
			.toList();
	}

	private boolean heeft(String tabel) {
		return this.tabellen.alle().stream().anyMatch((een) -> een.naam().equals(tabel));
	}

	/** What nobody else wrote is kept by the school. */
	private static String geschrevenDoor(String partij) {
		String soort = "(select o.soort from organisatie o where o.id = organisatie_id)";
		return SCHOOL.equals(partij) ? "coalesce(" + soort + ", 'school') not in ('rmc', 'wi')"
				: soort + " = '" + partij + "'";
	}

	/** An entry says so by its kind, or by its title when it came with a handover. */
	private static String isGevoelig() {
		return GEVOELIG.stream()
			.sorted()
			.map((woord) -> "'" + woord + "'")
			.collect(Collectors.joining(", ", "soort in (", ") or titel like 'Gezondheid en justitie%'"));
	}

	private record Deel(String tabel, String voorwaarde) {
	}

}
