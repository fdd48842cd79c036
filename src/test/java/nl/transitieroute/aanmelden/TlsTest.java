package nl.transitieroute.aanmelden;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.transitieroute.engine.EchteKlok;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Production as it stands in its settings, behind a key of its own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.username=postgres", "spring.datasource.password=geheim-van-de-test",
				"transitieroute.aanmelden.bcrypt-sterkte=12", "transitieroute.adres=https://localhost",
				"transitieroute.eerste-account=true", "management.server.port=0" })
@ActiveProfiles({ "test", "productie" })
@AutoConfigureObservability
@ExtendWith(EchteKlok.class)
@DirtiesContext
class TlsTest {

	private static final String WACHTWOORD = "geheim-van-de-test";

	@TempDir
	private static Path map;

	@LocalServerPort
	int poort;

	@LocalManagementPort
	int machines;

	@DynamicPropertySource
	static void sleutel(DynamicPropertyRegistry instellingen) throws Exception {
		EmbeddedPostgres postgres = EmbeddedPostgres.start();
		instellingen.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		Path sleutels = map.resolve("sleutels.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "deur", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=localhost",
				"-ext", "san=dns:localhost,ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore",
				sleutels.toString(), "-storepass", WACHTWOORD)
			.inheritIO()
			.start();
		assertThat(keytool.waitFor()).isZero();
		instellingen.add("spring.ssl.bundle.jks.deur.keystore.location", () -> sleutels.toUri().toString());
		instellingen.add("spring.ssl.bundle.jks.deur.keystore.password", () -> WACHTWOORD);
		instellingen.add("spring.ssl.bundle.jks.deur.keystore.type", () -> "PKCS12");
		instellingen.add("server.ssl.bundle", () -> "deur");
	}

	@Test
	void theDoorIsEncryptedAndTheBrowserIsToldToKeepItSo() throws Exception {
		HttpResponse<String> antwoord = haal("https://localhost:" + this.poort + "/inloggen");

		assertThat(antwoord.statusCode()).isEqualTo(200);
		assertThat(antwoord.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.2", "TLSv1.3");
		assertThat(antwoord.headers().firstValue("Strict-Transport-Security"))
			.hasValueSatisfying((hsts) -> assertThat(hsts).contains("max-age=31536000"));
		assertThat(antwoord.headers().firstValue("Set-Cookie"))
			.hasValueSatisfying((koekje) -> assertThat(koekje).contains("Secure", "HttpOnly", "SameSite=Lax"));
	}

	@Test
	void withoutEncryptionNothingIsAnswered() throws Exception {
		assertThat(haal("http://localhost:" + this.poort + "/inloggen").statusCode()).isEqualTo(400);
	}

	@Test
	void underAnotherNameNothingIsAnsweredButHealth() throws Exception {
		HttpResponse<String> antwoord = haal("https://127.0.0.1:" + this.poort + "/routes");

		assertThat(antwoord.statusCode()).isEqualTo(400);
		assertThat(antwoord.headers().firstValue("Location")).isEmpty();
		assertThat(haal("https://127.0.0.1:" + this.poort + "/livez").body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(haal("https://127.0.0.1:" + this.poort + "/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void machinesHaveADoorOfTheirOwn() throws Exception {
		String machines = "https://127.0.0.1:" + this.machines;

		assertThat(haal(machines + "/actuator/health").body()).contains("\"db\":{\"status\":\"UP\"}")
			.doesNotContain("details", "PostgreSQL");
		assertThat(haal(machines + "/actuator/prometheus").body()).contains("hikaricp_connections_active",
				"http_server_requests");
		assertThat(haal(machines + "/actuator/env").statusCode()).isNotEqualTo(200);
		assertThat(haal(machines + "/routes").statusCode()).isNotEqualTo(200);
		HttpResponse<String> mensen = haal("https://localhost:" + this.poort + "/actuator/prometheus");
		assertThat(mensen.statusCode()).isEqualTo(302);
		assertThat(mensen.headers().firstValue("Location").orElseThrow()).endsWith("/inloggen");
	}

	private static HttpResponse<String> haal(String adres) throws Exception {
		KeyStore vertrouwd = KeyStore.getInstance("PKCS12");
		try (InputStream bestand = Files.newInputStream(map.resolve("sleutels.p12"))) {
			vertrouwd.load(bestand, WACHTWOORD.toCharArray());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		KeyStore certificaat = KeyStore.getInstance("PKCS12");
		certificaat.load(null, null);
		certificaat.setCertificateEntry("deur", vertrouwd.getCertificate("deur"));
		TrustManagerFactory vertrouwen = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		vertrouwen.init(certificaat);
		SSLContext tls = SSLContext.getInstance("TLS");
		tls.init(null, vertrouwen.getTrustManagers(), null);
		return HttpClient.newBuilder()
			.sslContext(tls)
			.build()
			.send(HttpRequest.newBuilder(URI.create(adres)).build(), BodyHandlers.ofString());
	}

}
