package nl.transitieroute.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why we refuse to start. */
class KanNietStartenAnalyzer extends AbstractFailureAnalyzer<KanNietStarten> {

	@Override
	protected FailureAnalysis analyze(Throwable start, KanNietStarten oorzaak) {
		return new FailureAnalysis(oorzaak.getMessage(), null, oorzaak);
	}

}
