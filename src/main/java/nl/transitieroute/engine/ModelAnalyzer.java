package nl.transitieroute.engine;

import org.camunda.bpm.engine.ParseException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A diagram, table or form that the engine cannot read. */
class ModelAnalyzer extends AbstractFailureAnalyzer<ParseException> {

	@Override
	protected FailureAnalysis analyze(Throwable start, ParseException oorzaak) {
		return new FailureAnalysis("Een model is niet te lezen: " + oorzaak.getMessage(),
				"Verbeter het bestand in processes/ of forms/ en start opnieuw.", oorzaak);
	}

}
