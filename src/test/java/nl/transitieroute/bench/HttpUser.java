package nl.transitieroute.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser who waits for every page. */
final class HttpUser {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	private final String address;

	private HttpUser(int port) {
		this.address = "http://localhost:" + port;
	}

	static HttpUser signedIn(int port, String who) {
		HttpUser user = new HttpUser(port);
		Matcher token = CSRF.matcher(user.get("/inloggen"));
		token.find();
		user.send(
				HttpRequest.newBuilder(URI.create(user.address + "/inloggen"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString("_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
							+ "&gebruikersnaam=" + URLEncoder.encode(who, StandardCharsets.UTF_8) + "&wachtwoord="
							+ Country.PASSWORD)));
		user.send(HttpRequest.newBuilder(URI.create(user.address + "/camunda/app/tasklist/default/")).GET());
		return user;
	}

	/** The page, to its end. */
	String get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.address + path)).GET());
	}

	/** As Tasklist asks for a list. */
	String post(String path, String json) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/json")
			.header("Accept", "application/hal+json, application/json; q=0.5")
			.POST(BodyPublishers.ofString(json));
		this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.ifPresent((token) -> request.header("X-XSRF-TOKEN", token));
		return send(request);
	}

	private String send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
			if (answer.statusCode() >= 400) {
				throw new IllegalStateException(answer.statusCode() + " for " + answer.uri().getPath());
			}
			return answer.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
