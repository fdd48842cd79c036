package nl.transitieroute.vernietiging;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Deleted rows stay readable in the free pages of the H2 file until it is rewritten: that
 * happens when the application stops after an erasure. PostgreSQL overwrites with vacuum,
 * which is the work of its administrator.
 */
@Component
class Schijfruimte implements DisposableBean {

	private static final Logger LOG = LoggerFactory.getLogger(Schijfruimte.class);

	private final DataSource database;

	private volatile boolean vernietigd;

	Schijfruimte(DataSource database) {
		this.database = database;
	}

	/** Something was erased since the start. */
	void vernietigd() {
		this.vernietigd = true;
	}

	@Override
	public void destroy() {
		if (!this.vernietigd) {
			return;
		}
		try (Connection verbinding = this.database.getConnection(); Statement opdracht = verbinding.createStatement()) {
			String adres = verbinding.getMetaData().getURL().toLowerCase(Locale.ROOT);
			if (adres.startsWith("jdbc:h2:file:") || adres.startsWith("jdbc:h2:./")) {
				opdracht.execute("shutdown compact");
			}
		}
		catch (SQLException ex) {
			LOG.warn("De database is niet opgeschoond (fout {}): stop de toepassing nog eens.", ex.getErrorCode());
		}
	}

}
