package nl.transitieroute.vernietiging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the FG decided to keep beyond its term. */
@Repository
class Uitstellen {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl-NL"));

	private final JdbcClient jdbc;

	private final Clock clock;

	Uitstellen(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Those that still hold, the first to end first. */
	List<Uitstel> lopend() {
		return this.jdbc.sql("""
				select r.nummer, u.soort, u.partij, u.tot, u.reden from vernietiging_uitstel u
				join route r on r.id = u.route_id where u.tot >= ? order by u.tot, u.id""")
			.param(LocalDate.now(this.clock))
			.query((rij, nummer) -> new Uitstel(rij.getString("nummer"),
					new Onderwerp(rij.getString("nummer"), Soort.metSleutel(rij.getString("soort")).orElseThrow(),
							rij.getString("partij"))
						.omschrijving(),
					DAG.format(rij.getObject("tot", LocalDate.class)), rij.getString("reden")))
			.list();
	}

	/** Something that is kept longer. */
	public record Uitstel(String routeNummer, String omschrijving, String tot, String reden) {
	}

}
