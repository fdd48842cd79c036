package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the messages stand: numbers and reasons, never what they say or about whom. */
@Repository
public class Berichtenstand {

	private final JdbcClient jdbc;

	Berichtenstand(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** So many of each kind and status, made since that moment or still waiting. */
	public List<Aantal> aantallen(OffsetDateTime sinds) {
		return this.jdbc.sql("""
				select soort, status, coalesce(reden, '') as reden, count(*) as aantal from bericht
				where gemaakt_op >= ? or status in ('wacht', 'bezig')
				group by soort, status, coalesce(reden, '') order by soort, status, reden""")
			.param(sinds)
			.query(Aantal.class)
			.list();
	}

	/** The oldest that waits, or null. */
	public OffsetDateTime wachtSinds() {
		return this.jdbc.sql(
				"select gemaakt_op from bericht where status in ('wacht', 'bezig') order by gemaakt_op fetch first 1 rows only")
			.query(OffsetDateTime.class)
			.optional()
			.orElse(null);
	}

	/**
	 * Active members of staff whom a message did not reach because of their address, and
	 * since when: somebody must mend it.
	 */
	public List<Onbereikbaar> onbereikbaar() {
		return this.jdbc
			.sql("""
					select m.id as medewerker_id, m.naam, m.organisatie_id, m.email, b.reden, min(b.dag) as sinds, count(*) as aantal
					from bericht b join medewerker m on b.ontvanger_soort = 'medewerker' and m.id = b.ontvanger
					where b.status = 'mislukt' and m.actief and not exists (
					  select 1 from bericht l where l.ontvanger_soort = 'medewerker' and l.ontvanger = b.ontvanger
					  and l.status = 'verstuurd' and l.id > b.id)
					group by m.id, m.naam, m.organisatie_id, m.email, b.reden order by m.naam, b.reden""")
			.query(Onbereikbaar.class)
			.list()
			.stream()
			.filter(Onbereikbaar::nogSteeds)
			.toList();
	}

	/** A number of messages. */
	public record Aantal(String soort, String status, String reden, long aantal) {
	}

	/** Somebody whom mail does not reach. */
	public record Onbereikbaar(String medewerkerId, String naam, String organisatieId, String email, String reden,
			LocalDate sinds, long aantal) {

		/** Not when somebody filled in the address since. */
		boolean nogSteeds() {
			return "adres-geweigerd".equals(this.reden) || !Postbus.isAdres(this.email);
		}
	}

}
