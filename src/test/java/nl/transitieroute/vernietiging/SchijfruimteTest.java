package nl.transitieroute.vernietiging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What was erased is also gone from the file of H2, not only from its tables. */
class SchijfruimteTest {

	private static final String NAAM = "Quirijntje Zwaluwenbourg";

	@TempDir
	Path map;

	@Test
	void theFileIsRewrittenWhenTheApplicationStopsAfterAnErasure() throws Exception {
		JdbcDataSource database = database();
		try (Connection verbinding = database.getConnection(); Statement opdracht = verbinding.createStatement()) {
			opdracht.execute("create table jongere (id int primary key, naam varchar(100))");
			for (int i = 0; i < 500; i++) {
				opdracht.execute("insert into jongere values (" + i + ", '" + NAAM + "')");
			}
			opdracht.execute("checkpoint sync");
			assertThat(staatInBestand()).as("while she is there").isTrue();
			opdracht.execute("delete from jongere");
			opdracht.execute("checkpoint sync");
			assertThat(staatInBestand()).as("in the free pages").isTrue();
			Schijfruimte schijfruimte = new Schijfruimte(database);
			schijfruimte.vernietigd();
			schijfruimte.destroy();
		}
		catch (java.sql.SQLException ex) {
			// The database stopped under this connection.
			assertThat(ex.getMessage()).contains("closed");
		}
		assertThat(staatInBestand()).isFalse();
	}

	@Test
	void withoutAnErasureItIsLeftAlone() throws Exception {
		JdbcDataSource database = database();
		try (Connection verbinding = database.getConnection(); Statement opdracht = verbinding.createStatement()) {
			new Schijfruimte(database).destroy();
			opdracht.execute("select 1");
		}
	}

	private JdbcDataSource database() {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:file:" + this.map.resolve("proef") + ";DB_CLOSE_DELAY=-1");
		database.setUser("sa");
		return database;
	}

	private boolean staatInBestand() throws Exception {
		return Databasedump.bevat(Files.readAllBytes(this.map.resolve("proef.mv.db")), NAAM);
	}

}
