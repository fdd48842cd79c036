package nl.transitieroute.bericht;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The provider of text messages: keeps what it gets, and can be told to refuse. */
final class Smsgateway {

	private final HttpServer server;

	private final List<String> ontvangen = new CopyOnWriteArrayList<>();

	private final List<String> kenmerken = new CopyOnWriteArrayList<>();

	private volatile int antwoord = 202;

	Smsgateway() {
		try {
			this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		this.server.createContext("/berichten", this::neem);
		this.server.start();
	}

	private void neem(HttpExchange vraag) throws IOException {
		String inhoud = new String(vraag.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		boolean bekend = "Bearer geheim-van-de-dienst".equals(vraag.getRequestHeaders().getFirst("Authorization"));
		if (bekend && this.antwoord == 202) {
			this.ontvangen.add(inhoud);
			this.kenmerken.add(vraag.getRequestHeaders().getFirst("Idempotency-Key"));
		}
		vraag.sendResponseHeaders(bekend ? this.antwoord : 401, -1);
		vraag.close();
	}

	String adres() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/berichten";
	}

	void antwoordt(int status) {
		this.antwoord = status;
	}

	void leeg() {
		this.antwoord = 202;
		this.ontvangen.clear();
		this.kenmerken.clear();
	}

	/** The messages as they came, JSON. */
	List<String> ontvangen() {
		return this.ontvangen;
	}

	List<String> kenmerken() {
		return this.kenmerken;
	}

}
