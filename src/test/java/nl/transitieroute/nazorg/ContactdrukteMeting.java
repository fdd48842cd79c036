package nl.transitieroute.nazorg;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.transitieroute.nazorg.Contactplanner.Gepland;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Werkdagen;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Twenty thousand diplomas on one day, at one organisation, on PostgreSQL: what laying a
 * plan costs at the beginning and at the end, and how full the fullest day gets. Not in
 * the gate: {@code mvn test -Dtest=ContactdrukteMeting}.
 */
class ContactdrukteMeting {

	private static final int ROUTES = 20_000;

	private static final LocalDate DIPLOMA = LocalDate.of(2027, 7, 9);

	@Test
	void twentyThousandPlansCostAsMuchEachAsTheFirst() throws IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
			Flyway.configure()
				.dataSource(postgres.getPostgresDatabase())
				.locations("classpath:db/migration", "classpath:db/postgresql")
				.load()
				.migrate();
			JdbcClient jdbc = JdbcClient.create(new org.springframework.jdbc.datasource.SingleConnectionDataSource(
					postgres.getPostgresDatabase().getConnection(), true));
			jdbc.sql("insert into organisatie values ('school-a', 'school', 'A'), ('regie-a', 'regie', 'R')").update();
			for (int i = 0; i < 200; i++) {
				jdbc.sql("insert into medewerker (id, naam, organisatie_id) values (?, ?, 'school-a')")
					.params("m" + i, "M" + i)
					.update();
				jdbc.sql("insert into medewerker_rol values (?, 'mentor')").param("m" + i).update();
			}
			jdbc.sql("""
					insert into jongere (school_id, voornaam, achternaam, geboortedatum)
					select 'school-a', 'J', 'J', date '2008-01-01' from generate_series(1, ?)""")
				.param(ROUTES)
				.update();
			jdbc.sql(
					"""
							insert into route (nummer, jongere_id, school_id, regie_id, opleiding, niveau, leerweg, fase, status,
							verantwoordelijke_id, contactpersoon_id, verwachte_einddatum, begonnen_op)
							select 'TR-' || id, id, 'school-a', 'regie-a', 'Kok', '2', 'BOL', 'NAZORG', 'OPEN', 'school-a', 'm1',
							date '2027-07-09', now() from jongere""")
				.update();
			try (AnnotationConfigApplicationContext bonen = new AnnotationConfigApplicationContext()) {
				bonen.registerBean(JdbcClient.class, () -> jdbc);
				bonen.registerBean(Clock.class, Clock::systemUTC);
				bonen.registerBean(Beslissingen.class, Capaciteit::new);
				bonen.register(Organisaties.class, Contactdrukte.class);
				bonen.refresh();
				meet(jdbc, bonen.getBean(Contactdrukte.class));
			}
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void meet(JdbcClient jdbc, Contactdrukte drukte) {
		Werkdagen werkdagen = new Werkdagen();
		Contactplanner planner = new Contactplanner(werkdagen);
		Contactvenster venster = new Contactvenster(5, 5, false, true);
		Ritme midden = new Ritme(List.of(2, 6), List.of(3, 6, 9, 12, 18, 24), "telefoon");
		List<LocalDate> dagen = midden.vanaf(DIPLOMA).stream().map(werkdagen::opOfNa).toList();
		List<Duration> perDuizend = new ArrayList<>();
		long begin = System.nanoTime();
		for (int i = 1; i <= ROUTES; i++) {
			Dagkeuze keuze = new Dagkeuze(werkdagen, venster, List.of(), null, List.of(),
					drukte.van("school-a", dagen));
			List<Gepland> plan = planner.leg(midden, DIPLOMA, DIPLOMA, DIPLOMA.plusYears(1), DIPLOMA.plusYears(2),
					keuze, List.of());
			int volgnummer = 0;
			for (Gepland moment : plan) {
				jdbc.sql("""
						insert into contactmoment (route_id, volgnummer, gepland, venster_tot, kanaal, doel, status,
						voorgesteld, venster_van, organisatie_id) values (?, ?, ?, ?, 'telefoon', ?, 'gepland', ?, ?,
						'school-a')""")
					.params(i, ++volgnummer, moment.dag(), moment.dag(), moment.doel(), moment.voorgesteld(),
							moment.vensterVan())
					.update();
			}
			if (i % 1000 == 0) {
				perDuizend.add(Duration.ofNanos(System.nanoTime() - begin));
				begin = System.nanoTime();
			}
		}
		int vol = jdbc.sql("select max(aantal) from (select count(*) as aantal from contactmoment group by gepland) t")
			.query(Integer.class)
			.single();
		Duration eerste = perDuizend.get(1);
		Duration laatste = perDuizend.get(perDuizend.size() - 1);
		System.out.printf("plans per second at 2,000: %.0f, at 20,000: %.0f; fullest day %d%n",
				1000d / eerste.toMillis() * 1000, 1000d / laatste.toMillis() * 1000, vol);
		assertThat(laatste).isLessThan(eerste.multipliedBy(8));
	}

	/** Eight hundred contacts a day: two hundred coaches, four each. */
	static class Capaciteit implements Beslissingen {

		@Override
		public Optional<Map<String, Object>> enige(String tabel, Map<String, Object> invoer) {
			return Optional.of(Map.of("perBegeleider", 4));
		}

		@Override
		public List<Map<String, Object>> alle(String tabel, Map<String, Object> invoer) {
			return List.of();
		}

	}

}
