package nl.transitieroute.aanmelden;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints why the application refuses to start as its own line instead of a stack trace.
 */
class StartmeldingAnalyzer extends AbstractFailureAnalyzer<KanNietStarten> {

	@Override
	protected FailureAnalysis analyze(Throwable start, KanNietStarten oorzaak) {
		return new FailureAnalysis(oorzaak.getMessage(), null, oorzaak);
	}

}
