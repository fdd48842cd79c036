package nl.transitieroute.start;

import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two nodes that start at the same moment: one begins, the other waits for it. */
class StartslotTest {

	private static EmbeddedPostgres postgres;

	private final Flyway geenTabellen = Flyway.configure()
		.dataSource(postgres.getPostgresDatabase())
		.locations("classpath:geen-tabellen")
		.failOnMissingLocations(false)
		.load();

	private final Startslot noord = new Startslot(new MockEnvironment());

	private final Startslot zuid = new Startslot(new MockEnvironment());

	@BeforeAll
	static void begin() throws Exception {
		postgres = EmbeddedPostgres.start();
	}

	@AfterAll
	static void eind() throws Exception {
		postgres.close();
	}

	@Test
	void theSecondNodeWaitsUntilTheFirstIsThere() throws Exception {
		this.noord.migrate(this.geenTabellen);
		CompletableFuture<Void> tweede = CompletableFuture.runAsync(() -> this.zuid.migrate(this.geenTabellen));
		await().until(() -> wachtenden() == 1);
		assertThat(tweede).isNotDone();

		this.noord.destroy();

		tweede.get(10, TimeUnit.SECONDS);
		this.zuid.destroy();
		assertThat(sloten()).isZero();
	}

	@Test
	void aNodeThatDiesWhileItStartsLeavesNothingLocked() throws Exception {
		this.noord.migrate(this.geenTabellen);
		CompletableFuture<Void> tweede = CompletableFuture.runAsync(() -> this.zuid.migrate(this.geenTabellen));
		await().until(() -> wachtenden() == 1);

		slaVerbindingDood();

		tweede.get(10, TimeUnit.SECONDS);
		this.zuid.destroy();
		await().atMost(Duration.ofSeconds(10)).until(() -> sloten() == 0);
	}

	private static long wachtenden() throws Exception {
		return tel("select count(*) from pg_locks where locktype = 'advisory' and not granted");
	}

	private static long sloten() throws Exception {
		return tel("select count(*) from pg_locks where locktype = 'advisory'");
	}

	private static void slaVerbindingDood() throws Exception {
		tel("select count(pg_terminate_backend(pid)) from pg_locks where locktype = 'advisory' and granted");
	}

	private static long tel(String sql) throws Exception {
		try (Connection verbinding = postgres.getPostgresDatabase().getConnection();
				var antwoord = verbinding.createStatement().executeQuery(sql)) {
			antwoord.next();
			return antwoord.getLong(1);
		}
	}

}
