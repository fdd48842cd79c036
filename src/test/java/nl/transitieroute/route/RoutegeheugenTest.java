package nl.transitieroute.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.engine.NaDezeStap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What a step remembers of the route is never older than what it did itself. */
@ScenarioTest
class RoutegeheugenTest {

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	ProcessEngine engine;

	@Autowired
	NaDezeStap naDezeStap;

	@Autowired
	Stappen stappen;

	@Autowired
	TransactionTemplate transactie;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aChangeIsSeenAtOnceByWhoAsksAgainInTheSameStep() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.transactie.executeWithoutResult((status) -> {
			assertThat(this.routes.metNummer(sanne.nummer()).bestemming()).isNull();
			this.routes.stelBestemming(sanne.nummer(), "werk");
			assertThat(this.routes.metNummer(sanne.nummer()).bestemming()).isEqualTo("werk");
			this.routes.wijsContactpersoonAan(sanne.nummer(), "j.mentor", "p.mentor", "ander");
			assertThat(this.routes.metNummer(sanne.nummer()).contactpersoonId()).isEqualTo("j.mentor");
			status.setRollbackOnly();
		});
		assertThat(this.verhaal.nu(sanne).bestemming()).isNull();
		assertThat(this.verhaal.nu(sanne).contactpersoonId()).isEqualTo("p.mentor");
	}

	@Test
	void theNextStepStandsWithTheRouteWhenTheStepIsDone() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.gebeurtenissen.start(sanne);
		assertThat(this.verhaal.nu(sanne).volgendeStap()).isEqualTo("Signaal beoordelen");

		this.verhaal.taak(sanne, "userTask_signaalBeoordelen")
			.vult("besluit", "transitieroute", "redenAfwijking", "Mentor.");

		assertThat(this.verhaal.nu(sanne).volgendeStap()).isEqualTo("Route met jongere bespreken");
		assertThat(this.jdbc.sql("select min(op) from stap where route_id = ?")
			.param(sanne.id())
			.query(java.time.OffsetDateTime.class)
			.single()
			.toInstant()).isEqualTo(this.verhaal.nu(sanne).volgendeStapOp().toInstant());
	}

	@Test
	void workThatWaitsUntilTheStepIsOverMovesTheNextStepToo() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));

		((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
			.execute((step) -> {
				this.naDezeStap.doe(() -> this.stappen.open("naderhand", sanne.nummer(), "taak", "Naderhand",
						"userTask_naderhand", "p.mentor", new Date(0), false));
				return null;
			});

		assertThat(this.verhaal.nu(sanne).volgendeStap()).isEqualTo("Naderhand");
	}

	/** Whoever writes to the table must say so: {@link Routegeheugen#vergeet}. */
	@Test
	void everybodyWhoChangesARouteLetsTheMemoryGo() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			List<String> writers = files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> read(file).matches("(?s).*\"\\s*update route\\s.*"))
				.filter((file) -> !read(file).contains(".vergeet()"))
				.map((file) -> file.getFileName().toString())
				.toList();
			// What Pauze writes is no part of a Route.
			assertThat(writers).containsExactly("Pauze.java");
		}
		assertThat(read(Path.of("src/main/java/nl/transitieroute/route/Routes.java")))
			.as("Routes writes through its method wijzig, which lets go")
			.doesNotContainPattern("sql\\(\"+\\s*update route");
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
