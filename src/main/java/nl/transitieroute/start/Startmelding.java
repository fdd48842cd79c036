package nl.transitieroute.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Why the application did not start, on one line: what is wrong and what to do. */
class Startmelding implements FailureAnalysisReporter {

	@Override
	public void report(FailureAnalysis fout) {
		String watTeDoen = (fout.getAction() != null) ? " " + fout.getAction() : "";
		System.err.println("KAN NIET STARTEN: " + (fout.getDescription() + watTeDoen).replaceAll("\\s+", " ").strip());
	}

}
