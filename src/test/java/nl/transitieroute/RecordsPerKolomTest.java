package nl.transitieroute;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RecordsPerKolomTest {

	private final JdbcClient jdbc = new RecordsPerKolom.JdbcClientConfiguration()
		.jdbcClient(new JdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:records;DB_CLOSE_DELAY=-1", "sa", "")));

	@Test
	void readsColumnsByTheirNameInAnyOrder() {
		Afspraak afspraak = this.jdbc
			.sql("select 'STAGE' as soort, date '2027-01-15' as op_dag, 7 as id, 'x' as niet_gevraagd, true as gelukt "
					+ "where 1 = ?")
			.param(1)
			.query(Afspraak.class)
			.single();

		assertThat(afspraak).isEqualTo(new Afspraak(7, LocalDate.of(2027, 1, 15), Soort.STAGE, true));
	}

	@Test
	void readsNullsAndPlainValues() {
		assertThat(this.jdbc
			.sql("select 7 as id, cast(null as date) as op_dag, cast(null as varchar) as soort, false as gelukt")
			.query(Afspraak.class)
			.list()).containsExactly(new Afspraak(7, null, null, false));
		assertThat(this.jdbc.sql("select 3").query(Integer.class).single()).isEqualTo(3);
	}

	@Test
	void saysWhichColumnIsMissing() {
		assertThatThrownBy(() -> this.jdbc.sql("select 7 as id").query(Afspraak.class).list())
			.hasStackTraceContaining("Geen kolom voor opDag");
	}

	record Afspraak(long id, LocalDate opDag, Soort soort, boolean gelukt) {
	}

	enum Soort {

		STAGE

	}

}
