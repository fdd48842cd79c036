package nl.transitieroute.start;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * One node at a time starts on a database: it makes or raises our tables and those of the
 * engine, deploys the models and sets rights and task lists, and then lets the next node
 * in. The engine looks whether its tables are there and then makes them, so two nodes at
 * once on an empty database would both try. The database holds the lock for as long as
 * the connection lives, so a node that dies while it starts leaves nothing locked.
 *
 * <p>
 * On H2 there is one node, and no lock.
 */
@Component
class Startslot implements FlywayMigrationStrategy, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(Startslot.class);

	/** Any number, but the same one in every version. */
	private static final long SLEUTEL = 20_260_101L;

	private static final String WACHT_VERSTREKEN = "55P03";

	private final Environment omgeving;

	private Connection slot;

	Startslot(Environment omgeving) {
		this.omgeving = omgeving;
	}

	/**
	 * Takes the lock, and moves our tables to this version.
	 * @throws KanNietStarten when the database is not fit, or another node does not get
	 * ready
	 */
	@Override
	public void migrate(Flyway flyway) {
		DataSource database = flyway.getConfiguration().getDataSource();
		try {
			Connection verbinding = database.getConnection();
			boolean vast = false;
			try {
				Databaseversie.controleer(verbinding.getMetaData(),
						this.omgeving.acceptsProfiles(Profiles.of("productie")));
				vast = Databaseversie.isPostgres(verbinding.getMetaData()) && neem(verbinding);
			}
			finally {
				if (!vast) {
					verbinding.close();
				}
			}
		}
		catch (SQLException ex) {
			if (WACHT_VERSTREKEN.equals(ex.getSQLState())) {
				throw new KanNietStarten("Een andere node is al tien minuten bezig te starten op deze database. "
						+ "Kijk in het logboek van die node, stop hem zo nodig, en start opnieuw.");
			}
			throw new IllegalStateException(ex);
		}
		flyway.migrate();
	}

	private synchronized boolean neem(Connection verbinding) throws SQLException {
		try (Statement opdracht = verbinding.createStatement()) {
			try (ResultSet antwoord = opdracht.executeQuery("select pg_try_advisory_lock(" + SLEUTEL + ")")) {
				antwoord.next();
				if (!antwoord.getBoolean(1)) {
					log.info("Wacht tot een andere node op deze database is gestart");
					wacht(verbinding, opdracht);
				}
			}
		}
		this.slot = verbinding;
		return true;
	}

	/** The limits count for this wait only. */
	private static void wacht(Connection verbinding, Statement opdracht) throws SQLException {
		verbinding.setAutoCommit(false);
		opdracht.execute("set local statement_timeout = 0");
		opdracht.execute("set local lock_timeout = '10min'");
		opdracht.execute("select pg_advisory_lock(" + SLEUTEL + ")");
		verbinding.commit();
		verbinding.setAutoCommit(true);
	}

	/** This node is there; the next may begin. */
	@EventListener(ApplicationStartedEvent.class)
	@Override
	public synchronized void destroy() throws SQLException {
		if (this.slot == null) {
			return;
		}
		try (Connection verbinding = this.slot; Statement opdracht = verbinding.createStatement()) {
			opdracht.execute("select pg_advisory_unlock(" + SLEUTEL + ")");
		}
		finally {
			this.slot = null;
		}
	}

}
