package nl.transitieroute.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL in processes of its own, with its data in a folder, so that it can be
 * stopped and started again. What it has committed it keeps, as in production.
 */
public final class Databaseserver implements AutoCloseable {

	private final Path map;

	private final int poort;

	private EmbeddedPostgres server;

	public Databaseserver(Path map) {
		this.map = map;
		this.poort = vrijePoort();
		start();
	}

	public void start() {
		try {
			this.server = EmbeddedPostgres.builder()
				.setDataDirectory(this.map)
				.setCleanDataDirectory(false)
				.setPort(this.poort)
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("max_connections", "200")
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public void stop() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public int poort() {
		return this.poort;
	}

	public String url(String database) {
		return "jdbc:postgresql://localhost:" + this.poort + "/" + database;
	}

	public Connection verbinding(String database) throws SQLException {
		return DriverManager.getConnection(url(database), "postgres", "geheim");
	}

	public void doe(String database, String sql) {
		try (Connection verbinding = verbinding(database); Statement opdracht = verbinding.createStatement()) {
			opdracht.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public long tel(String database, String vanWaar) {
		return Long.parseLong(rijen(database, "select count(*) from " + vanWaar).get(0));
	}

	/** The rows, their columns separated by a bar. */
	public List<String> rijen(String database, String sql) {
		try (Connection verbinding = verbinding(database);
				Statement opdracht = verbinding.createStatement();
				ResultSet antwoord = opdracht.executeQuery(sql)) {
			List<String> rijen = new ArrayList<>();
			while (antwoord.next()) {
				List<String> rij = new ArrayList<>();
				for (int i = 1; i <= antwoord.getMetaData().getColumnCount(); i++) {
					rij.add(antwoord.getString(i));
				}
				rijen.add(String.join("|", rij));
			}
			return rijen;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static int vrijePoort() {
		try (ServerSocket poort = new ServerSocket(0)) {
			return poort.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		stop();
	}

}
