package nl.transitieroute.aanmelden.wachtwoord;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The answer to who comes too often: wait, and for how long. */
public final class TeVaak {

	private static final int SECONDEN = 60;

	private TeVaak() {
	}

	/** A page for a person at a page. */
	public static void meldPagina(HttpServletRequest verzoek, HttpServletResponse antwoord, Duration wacht)
			throws IOException {
		wachttijd(antwoord, wacht);
		verzoek.setAttribute("wacht", minuten(wacht));
		antwoord.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	/** JSON for a program; {@code message} is what Tasklist shows. */
	public static void meldJson(HttpServletResponse antwoord, Duration wacht) throws IOException {
		wachttijd(antwoord, wacht);
		antwoord.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		antwoord.setContentType(MediaType.APPLICATION_JSON_VALUE);
		antwoord.setCharacterEncoding("UTF-8");
		String zin = "Dit ging te vaak achter elkaar. Wacht " + minuten(wacht) + " en probeer het dan nog eens.";
		antwoord.getWriter()
			.write("{\"type\":\"Weigering\",\"title\":\"Te vaak\",\"status\":429,\"detail\":\"" + zin
					+ "\",\"message\":\"" + zin + "\"}");
	}

	static String minuten(Duration wacht) {
		long minuten = (wacht.toSeconds() + SECONDEN - 1) / SECONDEN;
		return (minuten <= 1) ? "een minuut" : minuten + " minuten";
	}

	private static void wachttijd(HttpServletResponse antwoord, Duration wacht) {
		antwoord.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wacht.toSeconds() + 1)));
	}

}
