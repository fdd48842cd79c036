package nl.transitieroute.engine;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body was looked at and can still be read. */
class HerhaalbaarVerzoek extends HttpServletRequestWrapper {

	private final byte[] bericht;

	HerhaalbaarVerzoek(HttpServletRequest verzoek, int grootste) throws IOException {
		super(verzoek);
		this.bericht = verzoek.getInputStream().readNBytes(grootste);
	}

	byte[] bericht() {
		return this.bericht;
	}

	@Override
	public ServletInputStream getInputStream() {
		ByteArrayInputStream bytes = new ByteArrayInputStream(this.bericht);
		return new ServletInputStream() {

			@Override
			public int read() {
				return bytes.read();
			}

			@Override
			public boolean isFinished() {
				return bytes.available() == 0;
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
