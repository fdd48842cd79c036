package nl.transitieroute.cluster;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The application as production starts it, in a process of its own. */
public final class Node implements AutoCloseable {

	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final String naam;

	private final Path map;

	private final String database;

	private final List<String> instellingen;

	private final int poort = Databaseserver.vrijePoort();

	private final int machines = Databaseserver.vrijePoort();

	private Process proces;

	private int starts;

	public Node(String naam, Path map, String database, String... instellingen) {
		this.naam = naam;
		this.map = map;
		this.database = database;
		this.instellingen = List.of(instellingen);
	}

	public Node start() {
		List<String> opdracht = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-Duser.timezone=UTC", "-cp", System.getProperty("java.class.path"),
				"nl.transitieroute.TransitierouteApplication", "--spring.profiles.active=productie",
				"--server.port=" + this.poort, "--management.server.port=" + this.machines,
				"--spring.datasource.url=" + this.database, "--spring.datasource.username=postgres",
				"--spring.datasource.password=geheim", "--transitieroute.adres=https://transitieroute.example",
				"--transitieroute.eerste-account=true",
				// The sign-in server of other tests stands on the class path.
				"--spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.security.oauth2.server.servlet."
						+ "OAuth2AuthorizationServerAutoConfiguration,org.springframework.boot.autoconfigure.security."
						+ "oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration"));
		opdracht.addAll(this.instellingen);
		this.starts++;
		try {
			this.proces = new ProcessBuilder(opdracht).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.appendTo(logboek()))
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this;
	}

	public boolean leeft() {
		return this.proces != null && this.proces.isAlive();
	}

	public int starts() {
		return this.starts;
	}

	/** Ready for work, by what it says itself at the door of people. */
	public boolean isKlaar() {
		return leeft() && status("http://localhost:" + this.poort + "/readyz") == 200;
	}

	/** Whether it says that it lives. */
	public int leven() {
		return status("http://localhost:" + this.poort + "/livez");
	}

	public String cijfers() {
		return haal("http://localhost:" + this.machines + "/actuator/prometheus").body();
	}

	private int status(String adres) {
		try {
			return haal(adres).statusCode();
		}
		catch (UncheckedIOException ex) {
			return 0;
		}
	}

	private static HttpResponse<String> haal(String adres) {
		try {
			return CLIENT.send(HttpRequest.newBuilder(URI.create(adres)).timeout(Duration.ofSeconds(15)).build(),
					BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** {@code kill -9}: no time for anything. */
	public void slaDood() throws InterruptedException {
		this.proces.destroyForcibly().waitFor();
	}

	/** {@code kill}: asks it to stop, as a rolling restart does. */
	public boolean vraagTeStoppen() throws InterruptedException {
		this.proces.destroy();
		return this.proces.waitFor(60, TimeUnit.SECONDS);
	}

	public String uitvoer() {
		try {
			return Files.readString(logboek().toPath());
		}
		catch (IOException ex) {
			return "";
		}
	}

	/** The end of what it said, for when it does not start. */
	public String einde() {
		String alles = uitvoer();
		return this.naam + ": ..." + alles.substring(Math.max(0, alles.length() - 3000));
	}

	private File logboek() {
		return this.map.resolve(this.naam + ".log").toFile();
	}

	@Override
	public void close() throws InterruptedException {
		if (this.proces != null) {
			slaDood();
		}
	}

}
