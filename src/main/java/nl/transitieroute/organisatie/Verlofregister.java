package nl.transitieroute.organisatie;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is away when, and who stands in. What holds today is asked by the day, so a leave
 * begins and ends by itself.
 */
@Repository
public class Verlofregister {

	private static final String GELDT_VANDAAG = """
			select id, medewerker_id, vervanger_id, van, tot from verlof
			where ingetrokken_op is null and van <= :dag and tot >= :dag and\s""";

	private final JdbcClient jdbc;

	private final ObjectProvider<Verlofvolger> volgers;

	private final Clock clock;

	Verlofregister(JdbcClient jdbc, ObjectProvider<Verlofvolger> volgers, Clock clock) {
		this.jdbc = jdbc;
		this.volgers = volgers;
		this.clock = clock;
	}

	/** The leave that this person has today. */
	public Optional<Verlof> vandaag(String medewerkerId) {
		return vraag("medewerker_id = :wie", medewerkerId).stream().findFirst();
	}

	/** Whom this person stands in for today. */
	public List<Verlof> vervangtVandaag(String medewerkerId) {
		return vraag("vervanger_id = :wie", medewerkerId);
	}

	private List<Verlof> vraag(String voorwaarde, String wie) {
		return this.jdbc.sql(GELDT_VANDAAG + voorwaarde + " order by tot desc, id")
			.param("dag", LocalDate.now(this.clock))
			.param("wie", wie)
			.query(Verlof.class)
			.list();
	}

	/** Leave of this person that is not over, first day first. */
	public List<Verlof> komend(String medewerkerId) {
		return this.jdbc.sql("""
				select id, medewerker_id, vervanger_id, van, tot from verlof
				where ingetrokken_op is null and medewerker_id = ? and tot >= ? order by van, id""")
			.params(medewerkerId, LocalDate.now(this.clock))
			.query(Verlof.class)
			.list();
	}

	/** Leave of, or stood in for by, this person that touches these days. */
	public List<Verlof> overlappend(String medewerkerId, LocalDate van, LocalDate tot) {
		return this.jdbc.sql("""
				select id, medewerker_id, vervanger_id, van, tot from verlof
				where ingetrokken_op is null and (medewerker_id = ? or vervanger_id = ?) and van <= ? and tot >= ?
				order by van, id""").params(medewerkerId, medewerkerId, tot, van).query(Verlof.class).list();
	}

	public void voegToe(String medewerkerId, String vervangerId, LocalDate van, LocalDate tot) {
		this.jdbc.sql("insert into verlof (medewerker_id, vervanger_id, van, tot) values (?, ?, ?, ?)")
			.params(medewerkerId, vervangerId, van, tot)
			.update();
		this.volgers.orderedStream().forEach((volger) -> volger.verlofGewijzigd(medewerkerId));
	}

	public void trekIn(long id) {
		this.jdbc.sql("update verlof set ingetrokken_op = ? where id = ? and ingetrokken_op is null")
			.params(OffsetDateTime.now(this.clock), id)
			.update();
		this.jdbc.sql("select medewerker_id from verlof where id = ?")
			.param(id)
			.query(String.class)
			.optional()
			.ifPresent((wie) -> this.volgers.orderedStream().forEach((volger) -> volger.verlofGewijzigd(wie)));
	}

}
