package nl.transitieroute.dossier;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/**
 * Keeps the dossier append-only in H2; PostgreSQL has the same rule as a function. A
 * correction is a new entry that names the one it replaces.
 */
public class AlleenToevoegen implements Trigger {

	@Override
	public void fire(Connection connection, Object[] oud, Object[] nieuw) throws SQLException {
		throw new SQLException("Het dossier is alleen aan te vullen: schrijf een verbetering als nieuwe regel");
	}

}
