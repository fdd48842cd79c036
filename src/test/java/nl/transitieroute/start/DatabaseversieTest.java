package nl.transitieroute.start;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Which databases we start on, and the one line that says no. */
class DatabaseversieTest {

	@Test
	void postgres13IsTooOld() throws SQLException {
		assertThatThrownBy(() -> Databaseversie.controleer(database("PostgreSQL", 13, "13.18"), false))
			.isInstanceOf(KanNietStarten.class)
			.hasMessage("De database is PostgreSQL 13.18. Werk haar bij naar PostgreSQL 14 of nieuwer.");
	}

	@ParameterizedTest
	@ValueSource(ints = { 14, 15, 18 })
	void postgres14AndNewerAreFine(int versie) {
		assertThatCode(() -> Databaseversie.controleer(database("PostgreSQL", versie, versie + ".1"), true))
			.doesNotThrowAnyException();
	}

	@Test
	void h2IsForTryingOutOnly() throws SQLException {
		assertThatCode(() -> Databaseversie.controleer(database("H2", 2, "2.3"), false)).doesNotThrowAnyException();
		assertThatThrownBy(() -> Databaseversie.controleer(database("H2", 2, "2.3"), true))
			.isInstanceOf(KanNietStarten.class)
			.hasMessageContaining("alleen op PostgreSQL 14 of nieuwer, niet op H2")
			.hasMessageContaining("TRANSITIEROUTE_DB_URL");
	}

	private static DatabaseMetaData database(String soort, int versie, String tekst) throws SQLException {
		DatabaseMetaData database = mock();
		given(database.getDatabaseProductName()).willReturn(soort);
		given(database.getDatabaseMajorVersion()).willReturn(versie);
		given(database.getDatabaseProductVersion()).willReturn(tekst);
		return database;
	}

}
