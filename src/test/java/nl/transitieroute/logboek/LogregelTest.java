package nl.transitieroute.logboek;

import java.sql.SQLException;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.transitieroute.Weigering;
import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** What one line of the log in production says, and what it does not. */
class LogregelTest {

	private final LoggerContext logback = new LoggerContext();

	@Test
	void aLineTellsWhenWhereWhatAndWhichRoute() throws Exception {
		JsonNode regel = regel("nl.transitieroute.bericht.Post", Level.INFO, "{} berichten verstuurd", null, 3);

		assertThat(regel.get("message").asText()).isEqualTo("3 berichten verstuurd");
		assertThat(regel.get("log.level").asText()).isEqualTo("INFO");
		assertThat(regel.get("@timestamp").asText()).endsWith("Z");
		assertThat(regel.get("transitieroute.route").asText()).isEqualTo("TR-2026-000123");
		assertThat(regel.has("error.type")).isFalse();
		assertThat(regel.has("jongere")).as("nothing but what we chose").isFalse();
	}

	@Test
	void ofAnExceptionOnlyTheKindAndThePlaceAreWritten() throws Exception {
		Exception rij = new IllegalStateException("opslaan van Sanne de Vries mislukt",
				new SQLException("Key (studentnummer)=(12345) exists, Sanne", "23505"));
		JsonNode regel = regel("org.camunda.bpm.engine.jobexecutor", Level.WARN,
				"ENGINE-14006 Exception while executing job {}: opslaan van Sanne de Vries mislukt", rij, "8f3a-11");

		assertThat(regel.toString()).doesNotContain("Sanne", "12345");
		assertThat(regel.get("message").asText()).startsWith("ENGINE-14006 Exception while executing job 8f3a-11: ");
		assertThat(regel.get("error.type").asText()).isEqualTo("java.lang.IllegalStateException");
		assertThat(regel.get("error.stack_trace").asText()).contains("SQLException (SQLState 23505)", "LogregelTest");
	}

	@Test
	void whatALibraryQuotesIsLeftOut() throws Exception {
		assertThat(regel("org.springframework.web", Level.WARN,
				"Resolved [org.springframework.http.converter.HttpMessageNotReadableException: JSON: \"Sanne\"]", null)
			.get("message")
			.asText()).isEqualTo("Resolved [org.springframework.http.converter.HttpMessageNotReadableException");
		assertThat(regel("org.camunda.bpm.engine", Level.ERROR, "ENGINE-1 Cannot use '{}' in {}", null,
				"Sanne de Vries", "userTask_bellen")
			.get("message")
			.asText()).isEqualTo("ENGINE-1 Cannot use '(weggelaten)' in userTask_bellen");
	}

	@Test
	void aRefusalOfOurOwnMayBeRead() throws Exception {
		assertThat(
				regel("nl.transitieroute.route", Level.WARN, "Niet verwerkt", new Weigering("Kies een dag na vandaag."))
					.get("error.stack_trace")
					.asText())
			.contains("Kies een dag na vandaag.");
	}

	private JsonNode regel(String wie, Level ernst, String tekst, Throwable fout, Object... waarden) throws Exception {
		Logger logger = this.logback.getLogger(wie);
		LoggingEvent gebeurtenis = new LoggingEvent(getClass().getName(), logger, ernst, tekst, fout, waarden);
		gebeurtenis.setMDCPropertyMap(Map.of("businessKey", "TR-2026-000123", "jongere", "Sanne de Vries"));
		return new ObjectMapper().readTree(new Logregel(new MockEnvironment()).format(gebeurtenis));
	}

}
