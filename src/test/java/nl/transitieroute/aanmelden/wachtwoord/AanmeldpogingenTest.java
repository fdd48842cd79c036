package nl.transitieroute.aanmelden.wachtwoord;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Counting on the database of production, by two nodes at once. */
class AanmeldpogingenTest {

	private static EmbeddedPostgres postgres;

	private static DataSource database;

	private JdbcClient jdbc;

	private Aanmeldpogingen een;

	private Aanmeldpogingen twee;

	@BeforeAll
	static void begin() throws Exception {
		postgres = EmbeddedPostgres.start();
		database = postgres.getPostgresDatabase();
		Flyway.configure()
			.dataSource(database)
			.locations("classpath:db/migration", "classpath:db/postgresql")
			.load()
			.migrate();
	}

	@AfterAll
	static void eind() throws Exception {
		postgres.close();
	}

	@BeforeEach
	void tweeKnopen() {
		this.jdbc = JdbcClient.create(database);
		this.jdbc.sql("delete from aanmeldpoging").update();
		this.een = knoop();
		this.twee = knoop();
	}

	@Test
	void aHundredTriesAtOnceAreFiveTries() throws Exception {
		ExecutorService draden = Executors.newFixedThreadPool(16);
		try {
			List<Callable<Boolean>> pogingen = IntStream.range(0, 100)
				.<Callable<Boolean>>mapToObj(
						(nr) -> () -> magProberen((nr % 2 == 0) ? this.een : this.twee, "10.0.0." + nr))
				.toList();
			long gelukt = 0;
			for (Future<Boolean> poging : draden.invokeAll(pogingen)) {
				gelukt += poging.get() ? 1 : 0;
			}
			assertThat(gelukt).isEqualTo(5);
		}
		finally {
			draden.shutdownNow();
		}
	}

	@Test
	void whatOneNodeClosesTheOtherKeepsClosed() {
		for (int i = 0; i < 5; i++) {
			this.een.begin("p.mentor", "10.0.0.1");
		}

		assertThatThrownBy(() -> this.twee.begin("p.mentor", "10.0.0.2")).isInstanceOf(TeVaakGeprobeerd.class);
		assertThat(this.twee.dichtTot("P.Mentor ")).isPresent();
		this.twee.vrij("p.mentor");
		assertThatCode(() -> this.een.begin("p.mentor", "10.0.0.1")).doesNotThrowAnyException();
	}

	@Test
	void aRightPasswordForgetsTheNameAndKeepsTheFailuresOfTheAddress() {
		this.een.begin("p.mentor", "10.0.0.1");
		this.een.begin("p.mentor", "10.0.0.1");
		this.een.gelukt("p.mentor", "10.0.0.1");

		assertThat(this.jdbc.sql("select mislukt from aanmeldpoging").query(Integer.class).list()).containsExactly(1);
		assertThat(this.jdbc.sql("select sleutel from aanmeldpoging").query(String.class).single()).startsWith("adres:")
			.doesNotContain("10.0.0.1");
	}

	@Test
	void anAddressForgetsAHundredAnHourSoThatTypingErrorsNeverCloseASchool() {
		for (int i = 0; i < 99; i++) {
			this.een.begin("naam" + i, "10.0.0.1");
		}
		this.jdbc
			.sql("update aanmeldpoging set laatst_op = laatst_op - interval '18' minute where sleutel like 'adres:%'")
			.update();
		this.een.begin("nog.een", "10.0.0.1");

		assertThat(this.jdbc.sql("select mislukt from aanmeldpoging where sleutel like 'adres:%'")
			.query(Integer.class)
			.single()).isEqualTo(70);
		for (int i = 0; i < 30; i++) {
			this.een.begin("weer" + i, "10.0.0.1");
		}
		assertThatThrownBy(() -> this.twee.begin("p.mentor", "10.0.0.1")).isInstanceOf(TeVaakGeprobeerd.class);
	}

	@Test
	void whatIsOldIsForgotten() {
		this.een.begin("p.mentor", "10.0.0.1");
		this.jdbc.sql("update aanmeldpoging set laatst_op = current_timestamp - interval '25' hour").update();
		this.een.ruimOp();

		assertThat(this.jdbc.sql("select count(*) from aanmeldpoging").query(Long.class).single()).isZero();
	}

	@Test
	void theListOfAccountsReadsTheSameThere() {
		this.jdbc.sql("insert into organisatie (id, soort, naam) values ('school-x', 'school', 'School X')").update();
		this.jdbc
			.sql("insert into medewerker (id, naam, organisatie_id, wachtwoord) "
					+ "values ('anna', 'Anna Aan', 'school-x', 'x')")
			.update();
		Accountlijst lijst = new Accountlijst(this.jdbc, this.een);
		assertThat(lijst.zoek("aan")).singleElement()
			.satisfies((account) -> assertThat(account.laatst()).isEqualTo("nooit"));

		new Aanmeldlogboek(this.jdbc, this.een).ingelogd("anna");
		for (int i = 0; i < 5; i++) {
			this.een.begin("anna", "10.0.0.1");
		}

		assertThat(lijst.zoek("school x")).singleElement().satisfies((account) -> {
			assertThat(account.laatst()).isNotEqualTo("nooit");
			assertThat(account.stand()).isEqualTo("eigen wachtwoord");
			assertThat(account.dichtTot()).isNotNull();
		});
	}

	private static boolean magProberen(Aanmeldpogingen knoop, String adres) {
		try {
			knoop.begin("p.mentor", adres);
			return true;
		}
		catch (TeVaakGeprobeerd ex) {
			return false;
		}
	}

	private Aanmeldpogingen knoop() {
		return new Aanmeldpogingen(this.jdbc, new DataSourceTransactionManager(database),
				new Aanmeldinstellingen(12, 5, 100, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(24),
						Duration.ofDays(7), Duration.ofHours(12), 5));
	}

}
