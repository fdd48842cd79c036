package nl.transitieroute.bericht;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.transitieroute.bericht.Mailserver.Mail;
import nl.transitieroute.route.Route;
import org.junit.jupiter.api.Test;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The messages on the database of production, with senders at the same time: what holds
 * between threads that share nothing but the database holds between nodes.
 */
@DirtiesContext
class BerichtPostgresTest extends BerichtStories {

	private static final LocalDate BELDAG = LocalDate.of(2027, 7, 23);

	private static final int ROUTES = 15;

	private static final int ZENDERS = 4;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) throws IOException {
		EmbeddedPostgres postgres = EmbeddedPostgres.start();
		registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		registry.add("spring.datasource.username", () -> "postgres");
	}

	@Test
	void fourSendersAtOnceSendEachMessageOnce() throws Exception {
		begin(DIPLOMA);
		Set<String> nummers = IntStream.range(0, ROUTES)
			.mapToObj((nummer) -> nogEen(DIPLOMA, "werk"))
			.peek((route) -> wilBerichten(route, "mail"))
			.map(Route::nummer)
			.collect(Collectors.toSet());
		// Two calls come near: 23 July and 20 August.
		samen();
		assertThat(postvak(MENTOR)).hasSize(2 * ROUTES).extracting(Mail::kenmerk).doesNotHaveDuplicates();
		POST.leeg();
		this.verhaal.tot(BELDAG.minusDays(3).atTime(9, 10));
		samen();
		assertThat(postvak(SANNE)).hasSize(ROUTES);
		POST.leeg();
		this.verhaal.tot(LocalDate.of(2027, 8, 6).atTime(17, 1));
		samen();
		assertThat(onderwerpen(REGISSEUR)).filteredOn((onderwerp) -> onderwerp.startsWith("Nu nodig: "))
			.containsExactlyInAnyOrderElementsOf(nummers.stream().map((nummer) -> "Nu nodig: " + nummer).toList());
		assertThat(this.jdbc.sql("select count(*) from bericht where status in ('wacht', 'bezig', 'mislukt')")
			.query(Long.class)
			.single()).isZero();
	}

	private void samen() throws Exception {
		ExecutorService zenders = Executors.newFixedThreadPool(ZENDERS);
		try {
			Callable<Void> zender = () -> {
				this.ronde.draai();
				return null;
			};
			for (Future<Void> klaar : zenders.invokeAll(List.of(zender, zender, zender, zender))) {
				klaar.get();
			}
			// Who came too early for what another put ready.
			this.ronde.draai();
		}
		finally {
			zenders.shutdown();
		}
	}

}
