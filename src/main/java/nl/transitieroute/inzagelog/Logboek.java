package nl.transitieroute.inzagelog;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the access log back, for the FG. */
@Repository
public class Logboek {

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private static final String WAAR = """
			from inzage_log l left join route r on r.id = l.route_id
			left join medewerker m on m.id = l.medewerker_id
			left join organisatie o on o.id = l.organisatie_id
			where l.moment >= :van and l.moment < :tot
			and (:nummer = '' or r.nummer = :nummer)
			and (:wie = '' or l.medewerker_id = :wie or lower(m.naam) like :naam escape '!')
			and (not :geweigerd or not l.toegestaan)
			""";

	private final JdbcClient jdbc;

	Logboek(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Newest first. */
	public List<Logregel> zoek(Vraag vraag, long begin, int aantal) {
		return met("""
				select l.moment, r.nummer, l.medewerker_id, m.naam as medewerker, o.naam as organisatie, l.wat,
				l.onderdeel, l.herkomst, l.grond, l.toegestaan
				""" + WAAR + " order by l.moment desc, l.id desc offset :begin rows fetch first :aantal rows only",
				vraag)
			.param("begin", begin)
			.param("aantal", aantal)
			.query(Logregel.class)
			.list();
	}

	public long tel(Vraag vraag) {
		return met("select count(*) " + WAAR, vraag).query(Long.class).single();
	}

	private JdbcClient.StatementSpec met(String sql, Vraag vraag) {
		String wie = vraag.wie().strip().toLowerCase();
		return this.jdbc.sql(sql)
			.param("van", begin(vraag.van()))
			.param("tot", begin(vraag.totEnMet().plusDays(1)))
			.param("nummer", vraag.nummer().strip().toUpperCase())
			.param("wie", wie)
			.param("naam", "%" + wie.replaceAll("[!%_]", "!$0") + "%")
			.param("geweigerd", vraag.geweigerd());
	}

	private static OffsetDateTime begin(LocalDate dag) {
		return dag.atStartOfDay(ZONE).toOffsetDateTime();
	}

	/**
	 * What is asked for; empty text means everything.
	 *
	 * @param wie id or part of the name of a member of staff
	 * @param geweigerd only what was refused
	 */
	public record Vraag(String nummer, String wie, LocalDate van, LocalDate totEnMet, boolean geweigerd) {
	}

}
