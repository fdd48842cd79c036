package nl.transitieroute.aanmelden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** Secrets come from the environment and stand in no file. */
class GeheimenTest {

	@Test
	void noSettingsFileOfOursHoldsASecret() throws IOException {
		MockEnvironment instellingen = new MockEnvironment();
		try (Stream<Path> bestanden = Files.list(Path.of("src/main/resources"))) {
			for (Path bestand : bestanden.filter((pad) -> pad.getFileName().toString().matches("application.*\\.ya?ml"))
				.toList()) {
				for (PropertySource<?> bron : new YamlPropertySourceLoader().load(bestand.toString(),
						new FileSystemResource(bestand))) {
					instellingen.getPropertySources().addLast(bron);
				}
			}
		}

		assertThat(Geheimen.inBestanden(instellingen)).isEmpty();
	}

	@Test
	void aSecretInAFileIsFoundAndOneFromTheEnvironmentIsNot() {
		MockEnvironment instellingen = new MockEnvironment();
		instellingen.getPropertySources()
			.addLast(new OriginTrackedMapPropertySource("bestand",
					Map.of("transitieroute.oidc.aanbieders.x.client-secret", "hunter2", "spring.datasource.password",
							"${TRANSITIEROUTE_DB_WACHTWOORD:}", "transitieroute.oidc.aanbieders.y.clientSecret",
							"${GEHEIM:hunter2}", "spring.mail.password", "")));

		assertThat(Geheimen.inBestanden(instellingen)).isEqualTo(List
			.of("transitieroute.oidc.aanbieders.x.client-secret", "transitieroute.oidc.aanbieders.y.clientSecret"));
	}

}
