package nl.transitieroute.caseload.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the model {@code caseload-overdracht} and the code share. */
final class CaseloadOverdrachtProcess {

	static final String ID = "caseload-overdracht";

	static final Variable<Long> OVERDRACHT = variable("overdracht", Long.class);

	/** Number of the route whose turn it is. */
	static final Variable<String> ROUTE = variable("route", String.class);

	private CaseloadOverdrachtProcess() {
	}

}
