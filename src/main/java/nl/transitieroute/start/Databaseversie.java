package nl.transitieroute.start;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** On which databases the product runs. */
final class Databaseversie {

	/** The oldest that PostgreSQL itself mends in 2026. */
	private static final int OUDSTE_POSTGRES = 14;

	private Databaseversie() {
	}

	static boolean isPostgres(DatabaseMetaData database) throws SQLException {
		return "PostgreSQL".equals(database.getDatabaseProductName());
	}

	/**
	 * @param productie whether data of real people goes in
	 * @throws KanNietStarten when the database is too old, or in production not
	 * PostgreSQL
	 */
	static void controleer(DatabaseMetaData database, boolean productie) throws SQLException {
		if (!isPostgres(database)) {
			if (productie) {
				throw new KanNietStarten("In productie draait de Transitieroute alleen op PostgreSQL " + OUDSTE_POSTGRES
						+ " of nieuwer, niet op " + database.getDatabaseProductName()
						+ ". Zet TRANSITIEROUTE_DB_URL op jdbc:postgresql://...");
			}
			return;
		}
		if (database.getDatabaseMajorVersion() < OUDSTE_POSTGRES) {
			throw new KanNietStarten("De database is PostgreSQL " + database.getDatabaseProductVersion()
					+ ". Werk haar bij naar PostgreSQL " + OUDSTE_POSTGRES + " of nieuwer.");
		}
	}

}
