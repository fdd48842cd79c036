package nl.transitieroute.persoonsgegevens;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nl.transitieroute.persoonsgegevens.Tabel.Verwijzing;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Every table with rows about a youth, read from the database itself: whatever refers to
 * jongere or route, directly or through another such table. A table that is added later
 * is therefore in the overview and in the erasure by itself, and cannot be forgotten.
 */
@Component
public class Persoonstabellen {

	private static final String JONGERE = "jongere";

	private static final String ROUTE = "route";

	/**
	 * Columns that mean a youth even where no foreign key says so, as in a log that must
	 * not hold up its rows.
	 */
	private static final Map<String, Verwijzing> OP_NAAM = Map.of("route_id", new Verwijzing("route_id", ROUTE, "id"),
			"jongere_id", new Verwijzing("jongere_id", JONGERE, "id"), "route_nummer",
			new Verwijzing("route_nummer", ROUTE, "nummer"));

	private final JdbcTemplate jdbc;

	private List<Tabel> tabellen;

	Persoonstabellen(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/** Jongere first, then route, and every other table after those it refers to. */
	public synchronized List<Tabel> alle() {
		if (this.tabellen == null) {
			this.tabellen = this.jdbc
				.execute((ConnectionCallback<List<Tabel>>) (verbinding) -> lees(verbinding.getMetaData(),
						verbinding.getCatalog(), verbinding.getSchema()));
		}
		return this.tabellen;
	}

	/**
	 * The condition that finds the rows of a youth, with the parameters {@code routes}
	 * (ids) and {@code jongere} (id, or -1 when the person himself is left out).
	 */
	public String voorwaarde(Tabel tabel) {
		return switch (tabel.naam()) {
			case JONGERE -> "id = :jongere";
			case ROUTE -> "id in (:routes)";
			default -> tabel.verwijzingen()
				.stream()
				.filter((verwijzing) -> !verwijzing.tabel().equals(tabel.naam()))
				.map((verwijzing) -> verwijzing.kolom() + " in (select " + verwijzing.sleutel() + " from "
						+ verwijzing.tabel() + " where " + voorwaarde(met(verwijzing.tabel())) + ")")
				.collect(Collectors.joining(" or "));
		};
	}

	private Tabel met(String naam) {
		return alle().stream().filter((tabel) -> tabel.naam().equals(naam)).findFirst().orElseThrow();
	}

	private static List<Tabel> lees(DatabaseMetaData gegevens, String catalogus, String schema) throws SQLException {
		Map<String, Set<Verwijzing>> verwijzingen = new LinkedHashMap<>();
		for (String tabel : namen(gegevens, catalogus, schema)) {
			verwijzingen.put(klein(tabel), verwijzingen(gegevens, catalogus, schema, tabel));
		}
		Map<String, Tabel> over = new LinkedHashMap<>();
		over.put(JONGERE, new Tabel(JONGERE, List.of()));
		boolean gegroeid = true;
		while (gegroeid) {
			gegroeid = false;
			for (Map.Entry<String, Set<Verwijzing>> tabel : verwijzingen.entrySet()) {
				List<Verwijzing> naarPersoon = tabel.getValue()
					.stream()
					.filter((verwijzing) -> over.containsKey(verwijzing.tabel())
							|| verwijzing.tabel().equals(tabel.getKey()))
					.toList();
				boolean bereikt = naarPersoon.stream().anyMatch((een) -> over.containsKey(een.tabel()));
				Tabel bekend = over.get(tabel.getKey());
				if (bereikt && !JONGERE.equals(tabel.getKey())
						&& (bekend == null || bekend.verwijzingen().size() < naarPersoon.size())) {
					over.put(tabel.getKey(), new Tabel(tabel.getKey(), naarPersoon));
					gegroeid = true;
				}
			}
		}
		return oudersEerst(over);
	}

	private static List<Tabel> oudersEerst(Map<String, Tabel> over) {
		List<Tabel> volgorde = new ArrayList<>();
		Set<String> geplaatst = new LinkedHashSet<>();
		while (volgorde.size() < over.size()) {
			int was = volgorde.size();
			for (Tabel tabel : over.values()) {
				boolean klaar = tabel.verwijzingen()
					.stream()
					.allMatch((een) -> een.tabel().equals(tabel.naam()) || geplaatst.contains(een.tabel()));
				if (klaar && geplaatst.add(tabel.naam())) {
					volgorde.add(tabel);
				}
			}
			if (volgorde.size() == was) {
				throw new IllegalStateException("Tables refer to each other in a circle: " + over.keySet());
			}
		}
		return List.copyOf(volgorde);
	}

	private static List<String> namen(DatabaseMetaData gegevens, String catalogus, String schema) throws SQLException {
		List<String> namen = new ArrayList<>();
		try (ResultSet rijen = gegevens.getTables(catalogus, schema, null, new String[] { "TABLE", "BASE TABLE" })) {
			while (rijen.next()) {
				String naam = rijen.getString("TABLE_NAME");
				// The engine keeps its own tables, and cleans them itself.
				if (!klein(naam).startsWith("act_") && !klein(naam).startsWith("flyway_")
						&& !"vernietiging_bezig".equals(klein(naam))) {
					namen.add(naam);
				}
			}
		}
		return namen;
	}

	private static Set<Verwijzing> verwijzingen(DatabaseMetaData gegevens, String catalogus, String schema,
			String tabel) throws SQLException {
		Set<Verwijzing> verwijzingen = new LinkedHashSet<>();
		try (ResultSet sleutels = gegevens.getImportedKeys(catalogus, schema, tabel)) {
			while (sleutels.next()) {
				verwijzingen.add(new Verwijzing(klein(sleutels.getString("FKCOLUMN_NAME")),
						klein(sleutels.getString("PKTABLE_NAME")), klein(sleutels.getString("PKCOLUMN_NAME"))));
			}
		}
		try (ResultSet kolommen = gegevens.getColumns(catalogus, schema, tabel, null)) {
			while (kolommen.next()) {
				Verwijzing opNaam = OP_NAAM.get(klein(kolommen.getString("COLUMN_NAME")));
				if (opNaam != null) {
					verwijzingen.add(opNaam);
				}
			}
		}
		return verwijzingen;
	}

	private static String klein(String naam) {
		return naam.toLowerCase(Locale.ROOT);
	}

}
