package nl.transitieroute.persoonsgegevens;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All rows about one youth, whatever table they stand in. */
@Repository
public class Persoonsgegevens {

	/** No youth has this id: the rows of the routes only. */
	private static final long ZONDER_PERSOON = -1;

	private final JdbcClient jdbc;

	private final Persoonstabellen tabellen;

	Persoonsgegevens(JdbcClient jdbc, Persoonstabellen tabellen) {
		this.jdbc = jdbc;
		this.tabellen = tabellen;
	}

	/** Table to rows, parents first; a table without rows is there with an empty list. */
	public Map<String, List<Map<String, Object>>> van(long jongereId) {
		List<Long> routes = routes(jongereId);
		Map<String, List<Map<String, Object>>> alles = new LinkedHashMap<>();
		for (Tabel tabel : this.tabellen.alle()) {
			alles.put(tabel.naam(),
					this.jdbc.sql("select * from " + tabel.naam() + " where " + this.tabellen.voorwaarde(tabel))
						.param("routes", routes.isEmpty() ? List.of(ZONDER_PERSOON) : routes)
						.param("jongere", jongereId)
						.query()
						.listOfRows());
		}
		return alles;
	}

	/** The routes of this youth, oldest first. */
	public List<Long> routes(long jongereId) {
		return this.jdbc.sql("select id from route where jongere_id = ? order by id")
			.param(jongereId)
			.query(Long.class)
			.list();
	}

	/**
	 * Deletes everything of this route, in the transaction of the caller; the youth
	 * himself too when it was his last.
	 * @return how many rows went
	 */
	public int wis(long routeId, long jongereId) {
		List<Long> routes = routes(jongereId);
		boolean laatste = routes.equals(List.of(routeId));
		List<Tabel> kinderenEerst = new ArrayList<>(this.tabellen.alle());
		Collections.reverse(kinderenEerst);
		int rijen = 0;
		for (Tabel tabel : kinderenEerst) {
			rijen += wis(tabel, routeId, laatste ? jongereId : ZONDER_PERSOON);
		}
		return rijen;
	}

	private int wis(Tabel tabel, long routeId, long jongereId) {
		String voorwaarde = "(" + this.tabellen.voorwaarde(tabel) + ")";
		if (tabel.verwijstNaarZichzelf()) {
			voorwaarde += zonderOpvolger(tabel);
		}
		int rijen = 0;
		int weg;
		do {
			weg = this.jdbc.sql("delete from " + tabel.naam() + " where " + voorwaarde)
				.param("routes", List.of(routeId))
				.param("jongere", jongereId)
				.update();
			rijen += weg;
		}
		while (weg > 0 && tabel.verwijstNaarZichzelf());
		return rijen;
	}

	/** A row that another row replaces goes after that one. */
	private static String zonderOpvolger(Tabel tabel) {
		StringBuilder geen = new StringBuilder();
		tabel.verwijzingen()
			.stream()
			.filter((verwijzing) -> verwijzing.tabel().equals(tabel.naam()))
			.forEach((verwijzing) -> geen.append(" and not exists (select 1 from ")
				.append(tabel.naam())
				.append(" opvolger where opvolger.")
				.append(verwijzing.kolom())
				.append(" = ")
				.append(tabel.naam())
				.append('.')
				.append(verwijzing.sleutel())
				.append(')'));
		return geen.toString();
	}

}
