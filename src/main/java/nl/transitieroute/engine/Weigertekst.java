package nl.transitieroute.engine;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.transitieroute.Weigering;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.errorcode.ExceptionCodeProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;

/**
 * What a person reads when the engine says no. A refusal of ours is Dutch already and
 * only loses what the engine writes before it; the engine's own words are replaced.
 */
class Weigertekst {

	static final String TAAK_WEG = "Deze taak is al afgerond of verplaatst, of is niet (meer) van jou. "
			+ "Ververs de takenlijst. Je hebt niets dubbel gedaan.";

	/** Marks an exception that carries one of our own Dutch sentences. */
	private static final int EIGEN_ZIN = 20_001;

	private static final Logger log = LoggerFactory.getLogger(Weigertekst.class);

	/** What the engine writes before a sentence of ours. */
	private static final Pattern VOORAF = Pattern.compile(
			"^(?:Cannot (?:submit task form|instantiate process definition|complete task) \\S+?: )?(?:.*Cause: )?",
			Pattern.DOTALL);

	private final ObjectMapper json;

	Weigertekst(ObjectMapper json) {
		this.json = json;
	}

	/** Marks every refusal of the domain, wherever in the engine it was thrown. */
	static ExceptionCodeProvider herkenning() {
		return new ExceptionCodeProvider() {

			@Override
			public Integer provideCode(ProcessEngineException fout) {
				return isWeigering(fout) ? EIGEN_ZIN : null;
			}

			@Override
			public Integer provideCode(SQLException fout) {
				return null;
			}

		};
	}

	private static boolean isWeigering(Throwable fout) {
		for (Throwable oorzaak = fout; oorzaak != null; oorzaak = oorzaak.getCause()) {
			if (oorzaak instanceof Weigering) {
				return true;
			}
		}
		return false;
	}

	Melding van(int status, byte[] bericht) {
		JsonNode fout = lees(bericht);
		String tekst = fout.path("message").asText("");
		String soort = fout.path("type").asText("");
		if (fout.path("code").asInt() == EIGEN_ZIN || "Weigering".equals(soort)) {
			return new Melding(HttpStatus.UNPROCESSABLE_ENTITY, VOORAF.matcher(tekst).replaceFirst(""));
		}
		if (status == HttpStatus.NOT_FOUND.value() || soort.contains("NullValue") || tekst.contains("Cannot find task")
				|| tekst.contains("is null")) {
			return new Melding(HttpStatus.CONFLICT, TAAK_WEG);
		}
		if (status == HttpStatus.FORBIDDEN.value() || soort.contains("AuthorizationException")) {
			return new Melding(HttpStatus.FORBIDDEN, "Je mag dit niet doen met deze taak. Ververs de takenlijst.");
		}
		if (tekst.contains("already claimed")) {
			return new Melding(HttpStatus.CONFLICT, "Een collega heeft deze taak net opgepakt. Ververs de takenlijst.");
		}
		if (soort.contains("OptimisticLocking") || tekst.contains("OptimisticLocking")) {
			return new Melding(HttpStatus.CONFLICT,
					"Iemand anders werkte op hetzelfde moment aan deze route. Ververs de takenlijst en probeer het nog eens.");
		}
		log.warn("De engine weigerde met {}: {}", status, tekst);
		return new Melding(HttpStatus.valueOf(status),
				"Er ging iets mis en de taak is niet afgerond. Probeer het nog eens. Blijft het zo, "
						+ "geef dan het routenummer en het tijdstip door aan de functioneel beheerder.");
	}

	private JsonNode lees(byte[] bericht) {
		try {
			JsonNode gelezen = this.json.readTree(bericht);
			return (gelezen != null) ? gelezen : this.json.createObjectNode();
		}
		catch (IOException ex) {
			return this.json.createObjectNode();
		}
	}

	/** Status and sentence. */
	record Melding(HttpStatus status, String tekst) {
	}

}
