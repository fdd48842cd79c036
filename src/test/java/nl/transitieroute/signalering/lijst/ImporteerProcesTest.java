package nl.transitieroute.signalering.lijst;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The command in a process of its own, on a database in a file, as a school runs it.
 */
class ImporteerProcesTest {

	private static final int RIJEN = 2_000;

	/**
	 * Far enough that the first rows are on disk: the embedded database may keep a commit
	 * in memory for about a second.
	 */
	private static final Pattern GEVORDERD = Pattern.compile("([5-9]\\d\\d|1\\d{3})/" + RIJEN);

	@TempDir
	private Path map;

	private String database;

	@BeforeEach
	void begin() {
		this.database = "jdbc:h2:file:" + this.map.resolve("transitieroute")
				+ ";AUTO_SERVER=TRUE;QUERY_CACHE_SIZE=512;TRACE_LEVEL_FILE=0";
	}

	@Test
	void importingAgainCompletesAListThatAPowerCutBroke() throws Exception {
		Path lijst = VeelSignalen.schrijf(this.map.resolve("lijst.csv"), RIJEN, LocalDate.now());

		Process eerste = importeer(lijst.toString());
		await().atMost(Duration.ofMinutes(3)).until(() -> !eerste.isAlive() || GEVORDERD.matcher(uitvoer()).find());
		eerste.destroyForcibly().waitFor();

		long binnen = aantal("route");
		assertThat(binnen).as("the power went before the end").isLessThan(RIJEN);
		isConsistent(binnen);

		assertThat(klaar(importeer(lijst.toString()))).isZero();
		isConsistent(RIJEN);
		assertThat(uitvoer()).contains("nieuw: " + (RIJEN - binnen), "al bekend: " + binnen, "geweigerd: 0");
	}

	@Test
	void tellsWhatWentInAndWhyTheRestDidNot() throws Exception {
		Path lijst = this.map.resolve("rommelig.csv");
		try (var bron = ImporteerProcesTest.class.getResourceAsStream("/voorbeelden/signalen-rommelig.csv")) {
			Files.copy(bron, lijst);
		}

		assertThat(klaar(importeer(lijst.toString(), "--school=school-rijn-ijssel"))).isEqualTo(1);

		assertThat(uitvoer()).contains("Gelezen: 20", "Bedoel je Nijmegen?", "Verslag: ");
		try (var bestanden = Files.list(this.map)) {
			Path verslag = bestanden
				.filter((bestand) -> bestand.getFileName().toString().startsWith("rommelig-verslag"))
				.findFirst()
				.orElseThrow();
			assertThat(verslag).content().contains("geweigerd;5;5;gemeente;").doesNotContain("Fatima");
		}
	}

	@Test
	void stopsBeforeAnythingWhenTheCommandCannotWork() throws Exception {
		assertThat(klaar(importeer("bestaat-niet.csv"))).isEqualTo(2);
		assertThat(uitvoer()).isEqualTo("Bestand 'bestaat-niet.csv' bestaat niet. Controleer de naam en de map.\n");
		assertThat(klaar(importeer())).isEqualTo(2);
		assertThat(uitvoer()).startsWith("Gebruik: ");
	}

	private void isConsistent(long routes) throws SQLException {
		assertThat(aantal("route")).isEqualTo(routes);
		assertThat(aantal("jongere")).isEqualTo(routes);
		assertThat(aantal("signaal")).isEqualTo(routes);
		assertThat(aantal("(select distinct route_id from dossier_entry where soort = 'signaal')")).isEqualTo(routes);
		assertThat(aantal("(select distinct route_id from stap)")).isEqualTo(routes);
		assertThat(aantal("(select id_ from act_ru_execution where parent_id_ is null and super_exec_ is null)"))
			.isEqualTo(routes);
	}

	private long aantal(String tabel) throws SQLException {
		try (Connection verbinding = DriverManager.getConnection(this.database, "sa", "");
				Statement vraag = verbinding.createStatement();
				ResultSet antwoord = vraag.executeQuery("select count(*) from " + tabel)) {
			antwoord.next();
			return antwoord.getLong(1);
		}
	}

	private Process importeer(String... argumenten) throws IOException {
		List<String> opdracht = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx600m", "-cp",
						System.getProperty("java.class.path"), "nl.transitieroute.TransitierouteApplication",
						Importeer.OPDRACHT));
		opdracht.addAll(List.of(argumenten));
		opdracht.add("--spring.datasource.url=" + this.database);
		File uitvoer = this.map.resolve("uitvoer.txt").toFile();
		return new ProcessBuilder(opdracht).redirectErrorStream(true).redirectOutput(uitvoer).start();
	}

	private int klaar(Process proces) throws Exception {
		assertThat(proces.waitFor(4, TimeUnit.MINUTES)).as(uitvoer()).isTrue();
		return proces.exitValue();
	}

	private String uitvoer() throws IOException {
		return Files.readString(this.map.resolve("uitvoer.txt"));
	}

}
