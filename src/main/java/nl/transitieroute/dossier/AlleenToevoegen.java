package nl.transitieroute.dossier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.h2.api.Trigger;

/**
 * Keeps the dossier append-only in H2; PostgreSQL has the same rule as a function. A
 * correction is a new entry that names the one it replaces. Approved erasure is the one
 * way out: the transaction that carries the mark of a running erasure of this route may
 * delete, and nobody may ever change.
 */
public class AlleenToevoegen implements Trigger {

	/** The second column of the table. */
	private static final int ROUTE_ID = 1;

	@Override
	public void fire(Connection connection, Object[] oud, Object[] nieuw) throws SQLException {
		if (nieuw == null && wordtVernietigd(connection, oud[ROUTE_ID])) {
			return;
		}
		throw new SQLException(melding());
	}

	/** Why not, and what to do. */
	protected String melding() {
		return "Het dossier is alleen aan te vullen: schrijf een verbetering als nieuwe regel";
	}

	private static boolean wordtVernietigd(Connection connection, Object routeId) throws SQLException {
		try (PreparedStatement vraag = connection.prepareStatement("""
				select 1 from vernietiging_bezig b join vernietiging v on v.id = b.vernietiging_id
				where b.route_id = ? and v.uitgevoerd_op is null""")) {
			vraag.setObject(1, routeId);
			try (ResultSet antwoord = vraag.executeQuery()) {
				return antwoord.next();
			}
		}
	}

}
