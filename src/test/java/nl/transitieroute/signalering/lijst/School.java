package nl.transitieroute.signalering.lijst;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The school of the example lists, in an otherwise empty database.
 */
final class School {

	private School() {
	}

	static void richtIn(String database) throws SQLException {
		try (Connection verbinding = DriverManager.getConnection(database, "sa", "");
				Statement opdracht = verbinding.createStatement()) {
			opdracht.execute("insert into organisatie values ('school-rijn-ijssel', 'school', 'Rijn IJssel')");
			opdracht.execute("insert into organisatie values ('regie-midden-gelderland', 'regie', 'Regie')");
			opdracht.execute("insert into school_regie values ('school-rijn-ijssel', 'regie-midden-gelderland')");
			for (String wie : new String[] { "p.mentor", "j.mentor", "z.zorgcoordinator" }) {
				opdracht.execute("insert into medewerker (id, naam, organisatie_id) values ('" + wie + "', '" + wie
						+ "', 'school-rijn-ijssel')");
				opdracht.execute("insert into medewerker_rol values ('" + wie + "', '" + wie.substring(2) + "')");
			}
			int code = 1;
			for (String gemeente : new String[] { "Arnhem", "Nijmegen", "Rotterdam", "Overbetuwe", "Wijchen",
					"Zevenaar", "Oost Gelre", "Doetinchem", "Beuningen", "Schiedam" }) {
				opdracht.execute(
						"""
								insert into gemeente (code, naam, rmc_code, rmc_regio, arbeidsmarktregio_code, arbeidsmarktregio,
								regie_id, geldig_vanaf) values ('%04d', '%s', '41', 'Arnhem', 'AM21', 'Midden-Gelderland',
								'regie-midden-gelderland', date '2026-01-01')"""
							.formatted(code++, gemeente));
			}
		}
	}

}
