package nl.transitieroute.inzagelog;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/** Nobody polishes the access log in H2; PostgreSQL has the same rule as a function. */
public class AlleenToevoegen implements Trigger {

	@Override
	public void fire(Connection connection, Object[] oud, Object[] nieuw) throws SQLException {
		throw new SQLException("Het toegangslog is alleen aan te vullen");
	}

}
