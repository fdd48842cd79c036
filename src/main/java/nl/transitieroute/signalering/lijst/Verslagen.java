package nl.transitieroute.signalering.lijst;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/**
 * The reports of uploaded lists, each for the person who uploaded it.
 */
@Repository
public class Verslagen {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final ObjectMapper json;

	Verslagen(JdbcClient jdbc, Clock clock, ObjectMapper json) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.json = json;
	}

	/**
	 * @return the number under which the report is found again
	 */
	public long bewaar(Verslag verslag, String medewerkerId) {
		GeneratedKeyHolder sleutel = new GeneratedKeyHolder();
		try {
			this.jdbc.sql("insert into import_verslag (medewerker_id, moment, verslag) values (?, ?, ?)")
				.params(medewerkerId, OffsetDateTime.now(this.clock), this.json.writeValueAsString(verslag))
				.update(sleutel, "id");
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Verslag is niet te schrijven", ex);
		}
		return sleutel.getKeyAs(Number.class).longValue();
	}

	public Optional<Verslag> van(long id, String medewerkerId) {
		return this.jdbc.sql("select verslag from import_verslag where id = ? and medewerker_id = ?")
			.params(id, medewerkerId)
			.query(String.class)
			.optional()
			.map(this::gelezen);
	}

	private Verslag gelezen(String tekst) {
		try {
			return this.json.readValue(tekst, Verslag.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Verslag is onleesbaar", ex);
		}
	}

}
