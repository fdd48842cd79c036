package nl.transitieroute.start;

import java.sql.SQLException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The database cannot be reached, or refuses. */
class DatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

	@Override
	protected FailureAnalysis analyze(Throwable start, SQLException oorzaak) {
		return new FailureAnalysis("De database doet het niet: " + oorzaak.getMessage(),
				"Controleer of zij draait en of adres, gebruiker en wachtwoord kloppen (spring.datasource.*).",
				oorzaak);
	}

}
