package nl.transitieroute.engine;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A question that a task list asks by POST. The engine would run what stands behind a key
 * such as {@code assigneeExpression} as code, so no question may hold one, at any depth.
 */
final class Zoekvraag {

	static final String WEIGERING = "Zoek op een gewone waarde. Een uitdrukking zoals ${...} kan hier niet.";

	private Zoekvraag() {
	}

	static boolean isVeilig(String soort, byte[] bericht, ObjectMapper json) {
		if (bericht.length == 0) {
			return true;
		}
		if (!isUtf8(soort)) {
			return false;
		}
		try (JsonParser lezer = json.createParser(bericht)) {
			for (JsonToken deel = lezer.nextToken(); deel != null; deel = lezer.nextToken()) {
				if (deel == JsonToken.FIELD_NAME
						&& lezer.currentName().toLowerCase(Locale.ROOT).endsWith("expression")) {
					return false;
				}
			}
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Otherwise the engine could read other words in the same bytes than we did. */
	private static boolean isUtf8(String soort) {
		try {
			Charset tekens = (soort != null) ? MediaType.parseMediaType(soort).getCharset() : null;
			return tekens == null || tekens.equals(StandardCharsets.UTF_8);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

}
