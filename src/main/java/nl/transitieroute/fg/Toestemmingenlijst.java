package nl.transitieroute.fg;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import nl.transitieroute.toestemming.Doelen;
import nl.transitieroute.toestemming.Toestemming;

import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What youths answered, by route number: to whom, what for, and whether it still holds.
 * No names, no contents and no reasons.
 */
@Repository
class Toestemmingenlijst {

	static final int PER_BLAD = 100;

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.forLanguageTag("nl"));

	private static final RowMapper<Toestemming> TOESTEMMING = new DataClassRowMapper<>(Toestemming.class);

	private static final String WAAR = """
			from toestemming t join route r on r.id = t.route_id left join organisatie o on o.id = t.organisatie_id
			where (:nummer = '' or r.nummer = :nummer) and (:partij = '' or t.partij = :partij)
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Toestemmingenlijst(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Newest first. */
	List<Regel> zoek(String nummer, String partij, int blad) {
		LocalDate vandaag = LocalDate.now(this.clock);
		return met(
				"select t.*, r.nummer, o.naam as organisatie " + WAAR
						+ " order by t.gevraagd_op desc, t.id desc offset :begin rows fetch first :aantal rows only",
				nummer, partij)
			.param("begin", (blad - 1L) * PER_BLAD)
			.param("aantal", PER_BLAD)
			.query((rij, nr) -> regel(rij.getString("nummer"), rij.getString("organisatie"),
					TOESTEMMING.mapRow(rij, nr), vandaag))
			.list();
	}

	long tel(String nummer, String partij) {
		return met("select count(*) " + WAAR, nummer, partij).query(Long.class).single();
	}

	private JdbcClient.StatementSpec met(String sql, String nummer, String partij) {
		return this.jdbc.sql(sql).param("nummer", nummer).param("partij", partij);
	}

	private static Regel regel(String nummer, String organisatie, Toestemming toestemming, LocalDate vandaag) {
		return new Regel(nummer, Doelen.naam(toestemming.doel()),
				(organisatie != null) ? organisatie : toestemming.partij(), toestemming.standOp(vandaag),
				toestemming.geldtOp(vandaag), dag(toestemming.gevraagdOp()), dag(toestemming.geldigVanaf()),
				dag(toestemming.geldigTot()), dag(toestemming.ingetrokkenOp()), toestemming.wijze(),
				toestemming.tekstversie());
	}

	private static String dag(LocalDate dag) {
		return (dag != null) ? DAG.format(dag) : "";
	}

	/** One answer. */
	record Regel(String nummer, String doel, String partij, String stand, boolean geldt, String gevraagd, String vanaf,
			String tot, String ingetrokken, String wijze, String tekst) {
	}

}
