package nl.transitieroute.caseload;

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
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The power goes while a caseload of 200 routes is handed over: the next start finishes
 * it, and at no moment has a route no contact person, or two.
 */
class CaseloadProcesTest {

	private static final int ROUTES = 200;

	private static final String OVER = "caseload_overdracht_route where status = 'OVERGEDRAGEN'";

	@TempDir
	private Path map;

	private String database;

	private Process proces;

	@BeforeEach
	void begin() {
		this.database = "jdbc:h2:file:" + this.map.resolve("transitieroute")
				+ ";AUTO_SERVER=TRUE;QUERY_CACHE_SIZE=512;TRACE_LEVEL_FILE=0";
	}

	@AfterEach
	void ruimOp() throws InterruptedException {
		if (this.proces != null) {
			this.proces.destroyForcibly().waitFor();
		}
	}

	@Test
	void theNextStartFinishesACaseloadThatAPowerCutBroke() throws Exception {
		this.proces = start(ROUTES);
		wachtTot(() -> uitvoer().contains("BEGONNEN"));
		wachtTot(() -> {
			elkeRouteHeeftEenContactpersoon();
			return aantal(OVER) >= 40;
		});
		this.proces.destroyForcibly().waitFor();

		long gedaan = aantal(OVER);
		assertThat(gedaan).as("the power went halfway").isBetween(1L, ROUTES - 1L);
		isConsistent(gedaan);

		this.proces = start(0);
		wachtTot(() -> uitvoer().contains("BEGONNEN"));
		wachtTot(() -> aantal("caseload_overdracht where klaar_op is not null") == 1);
		isConsistent(ROUTES);
		assertThat(aantal("act_ru_execution where business_key_ like 'caseload-%'")).as("nothing is left behind")
			.isZero();
	}

	/** What is handed over is so in every table, and once; the rest is untouched. */
	private void isConsistent(long gedaan) throws SQLException {
		elkeRouteHeeftEenContactpersoon();
		assertThat(aantal(OVER)).isEqualTo(gedaan);
		assertThat(aantal("route where contactpersoon_id = 'j.mentor'")).isEqualTo(gedaan);
		assertThat(aantal("dossier_entry where titel = 'Contactpersoon aangewezen'")).isEqualTo(gedaan);
		assertThat(aantal("dossier_entry where titel = 'Wissel van contactpersoon gevraagd'")).isEqualTo(gedaan);
		assertThat(aantal("(select distinct route_id from dossier_entry where titel = 'Contactpersoon aangewezen')"))
			.isEqualTo(gedaan);
		assertThat(aantal("act_ru_task where task_def_key_ = 'userTask_kennismaken' and assignee_ = 'j.mentor'"))
			.as("one task to get acquainted each")
			.isEqualTo(gedaan);
		assertThat(aantal("stap where element = 'userTask_kennismaken' and wie = 'j.mentor'")).isEqualTo(gedaan);
		assertThat(aantal("act_ru_task where task_def_key_ = 'userTask_signaalBeoordelen' and owner_ = 'j.mentor'"))
			.isEqualTo(gedaan);
		assertThat(aantal("act_ru_task where task_def_key_ = 'userTask_signaalBeoordelen' and owner_ = 'p.mentor'"))
			.isEqualTo(ROUTES - gedaan);
	}

	private void elkeRouteHeeftEenContactpersoon() throws SQLException {
		assertThat(aantal("route where status = 'OPEN' and contactpersoon_id in ('p.mentor', 'j.mentor') "
				+ "and verantwoordelijke_id = 'school-rijn-ijssel'"))
			.isEqualTo(ROUTES);
	}

	private Process start(int routes) throws IOException {
		List<String> opdracht = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx600m",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), CaseloadProef.class.getName(),
				Integer.toString(routes), "--spring.datasource.url=" + this.database,
				"--spring.main.web-application-type=none", "--transitieroute.demo-caseload=false",
				// One thread: the cut must come before the end. A crashed node's jobs are
				// free again after this lock, five minutes by default.
				"--camunda.bpm.job-execution.core-pool-size=1", "--camunda.bpm.job-execution.max-pool-size=1",
				"--camunda.bpm.job-execution.lock-time-in-millis=4000");
		File uitvoer = this.map.resolve("uitvoer.txt").toFile();
		return new ProcessBuilder(opdracht).redirectErrorStream(true).redirectOutput(uitvoer).start();
	}

	private void wachtTot(java.util.concurrent.Callable<Boolean> klaar) {
		await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100)).until(() -> {
			assertThat(this.proces.isAlive()).as(() -> uitvoer()).isTrue();
			return klaar.call();
		});
	}

	private String uitvoer() {
		try {
			return Files.readString(this.map.resolve("uitvoer.txt"));
		}
		catch (IOException ex) {
			return "geen uitvoer";
		}
	}

	private long aantal(String tabel) throws SQLException {
		try (Connection verbinding = DriverManager.getConnection(this.database, "sa", "");
				Statement vraag = verbinding.createStatement();
				ResultSet antwoord = vraag.executeQuery("select count(*) from " + tabel)) {
			antwoord.next();
			return antwoord.getLong(1);
		}
	}

}
