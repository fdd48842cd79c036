package nl.transitieroute.aanmelden.grens;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is larger than any form or message of ours, whether it says so beforehand
 * or keeps on coming. Uploads (multipart) may be larger, and so may the list of signals
 * of another system.
 */
class Berichtgrens extends OncePerRequestFilter {

	private static final String MELDING = "Dit bericht is te groot. Kort de tekst in, of verdeel het over meer berichten.";

	private static final String LIJST = "/api/signalen";

	/**
	 * What SignalenController refuses itself, with its own words; this is the wall behind
	 * it.
	 */
	private static final long GROOTSTE_LIJST = 6L * 1024 * 1024;

	private final long grootste;

	private final long grootsteUpload;

	Berichtgrens(Grenzen grenzen, DataSize upload) {
		this.grootste = grenzen.bericht().toBytes();
		this.grootsteUpload = upload.toBytes();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
			throws ServletException, IOException {
		long grens = grens(verzoek);
		if (verzoek.getContentLengthLong() > grens) {
			weiger(verzoek, antwoord);
			return;
		}
		if (verzoek.getContentLengthLong() >= 0 || "GET".equals(verzoek.getMethod()) || isUpload(verzoek)) {
			keten.doFilter(verzoek, antwoord);
			return;
		}
		byte[] bericht = verzoek.getInputStream().readNBytes((int) grens + 1);
		if (bericht.length > grens) {
			weiger(verzoek, antwoord);
			return;
		}
		keten.doFilter(new Gelezen(verzoek, bericht), antwoord);
	}

	private long grens(HttpServletRequest verzoek) {
		if (isUpload(verzoek)) {
			return this.grootsteUpload;
		}
		return verzoek.getServletPath().equals(LIJST) ? GROOTSTE_LIJST : this.grootste;
	}

	/** The web apps of the engine take no files of ours. */
	private static boolean isUpload(HttpServletRequest verzoek) {
		String soort = verzoek.getContentType();
		return soort != null && soort.toLowerCase(Locale.ROOT).startsWith("multipart/")
				&& !verzoek.getServletPath().startsWith("/camunda/");
	}

	private static void weiger(HttpServletRequest verzoek, HttpServletResponse antwoord) throws IOException {
		String pad = verzoek.getServletPath();
		if (pad.startsWith("/api/") || pad.startsWith("/camunda/api")) {
			antwoord.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
			antwoord.setContentType(MediaType.APPLICATION_JSON_VALUE);
			antwoord.setCharacterEncoding("UTF-8");
			antwoord.getWriter()
				.write("{\"type\":\"Weigering\",\"title\":\"Te groot\",\"status\":413,\"detail\":\"" + MELDING
						+ "\",\"message\":\"" + MELDING + "\"}");
		}
		else {
			antwoord.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
		}
	}

	/** A request that did not say how long it is, and is read now. */
	private static final class Gelezen extends HttpServletRequestWrapper {

		private final ByteArrayInputStream bericht;

		private Gelezen(HttpServletRequest verzoek, byte[] bericht) {
			super(verzoek);
			this.bericht = new ByteArrayInputStream(bericht);
		}

		@Override
		public ServletInputStream getInputStream() {
			return new ServletInputStream() {

				@Override
				public int read() {
					return Gelezen.this.bericht.read();
				}

				@Override
				public boolean isFinished() {
					return Gelezen.this.bericht.available() == 0;
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setReadListener(ReadListener luisteraar) {
					throw new UnsupportedOperationException("Wordt hier niet gebruikt");
				}

			};
		}

		@Override
		public BufferedReader getReader() {
			return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
		}

	}

}
