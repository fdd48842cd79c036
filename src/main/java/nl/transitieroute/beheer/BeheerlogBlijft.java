package nl.transitieroute.beheer;

import java.sql.Connection;
import java.sql.SQLException;

import org.h2.api.Trigger;

/** Keeps the log of the administration append-only on the embedded database. */
public class BeheerlogBlijft implements Trigger {

	@Override
	public void fire(Connection conn, Object[] oldRow, Object[] newRow) throws SQLException {
		throw new SQLException("Het logboek van het beheer is alleen aan te vullen");
	}

}
