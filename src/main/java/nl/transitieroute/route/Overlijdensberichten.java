package nl.transitieroute.route;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import nl.transitieroute.organisatie.Uitvoerder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * Who should know that a youth died: the contact person, the stand-in, and everybody who
 * had a task for him. They read it on our own pages; nothing is sent to anybody.
 */
@Repository
public class Overlijdensberichten {

	private final JdbcClient jdbc;

	private final Stappen stappen;

	private final Termijnen termijnen;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Overlijdensberichten(JdbcClient jdbc, Stappen stappen, Termijnen termijnen, Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.stappen = stappen;
		this.termijnen = termijnen;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/** Keeps who is involved now; asked before everything stops. */
	void leg(Route route) {
		GeneratedKeyHolder sleutel = new GeneratedKeyHolder();
		this.jdbc.sql("insert into overlijden (route_id, gemeld_door, gemeld_op) values (?, ?, ?)")
			.params(route.id(), this.uitvoerder.medewerkerId(), OffsetDateTime.now(this.clock))
			.update(sleutel, "id");
		for (String wie : betrokken(route)) {
			this.jdbc.sql("insert into overlijden_betrokkene (overlijden_id, wie) values (?, ?)")
				.params(sleutel.getKeyAs(Number.class).longValue(), wie)
				.update();
		}
	}

	/** It was a mistake: nobody reads it any more. */
	void herstel(Route route) {
		this.jdbc
			.sql("update overlijden set hersteld_op = ?, hersteld_door = ? where route_id = ? "
					+ "and hersteld_op is null")
			.params(OffsetDateTime.now(this.clock), this.uitvoerder.medewerkerId(), route.id())
			.update();
	}

	/** Persons and groups who should know of this death. */
	public List<String> betrokkenen(Route route) {
		return this.jdbc.sql("""
				select b.wie from overlijden_betrokkene b join overlijden o on o.id = b.overlijden_id
				where o.route_id = ? and o.hersteld_op is null order by b.id""")
			.param(route.id())
			.query(String.class)
			.list();
	}

	/** The deaths of late that this person should know of, the last one first. */
	public List<Overlijdensbericht> voor(String medewerkerId, List<String> groepen) {
		return this.jdbc.sql("""
				select distinct r.nummer, r.jongere_id, o.gemeld_op, o.gemeld_door from overlijden o
				join route r on r.id = o.route_id join overlijden_betrokkene b on b.overlijden_id = o.id
				where o.hersteld_op is null and b.wie in (:wie) and o.gemeld_op > :sinds order by o.gemeld_op desc""")
			.param("wie", Stream.concat(Stream.of(medewerkerId), groepen.stream()).toList())
			.param("sinds", OffsetDateTime.now(this.clock).minusDays(this.termijnen.aantal("overlijden-bericht")))
			.query(Overlijdensbericht.class)
			.list();
	}

	private Set<String> betrokken(Route route) {
		Set<String> wie = new LinkedHashSet<>();
		Stream
			.concat(Stream.of(route.contactpersoonId(), route.vervangerId()),
					this.stappen.van(route.nummer())
						.stream()
						.map(Stap::wie)
						.filter(Objects::nonNull)
						.flatMap((groepen) -> Arrays.stream(groepen.split(",\\s*"))))
			.filter((een) -> een != null && !een.isBlank() && !een.equals(this.uitvoerder.medewerkerId()))
			.forEach(wie::add);
		return wie;
	}

}
