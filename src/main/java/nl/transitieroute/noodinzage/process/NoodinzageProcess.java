package nl.transitieroute.noodinzage.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the model {@code noodinzage} and the code share. */
final class NoodinzageProcess {

	static final String ID = "noodinzage";

	static final Variable<String> ROUTE_NUMMER = variable("routeNummer", String.class);

	static final Variable<String> JONGERE = variable("jongere", String.class);

	static final Variable<String> FASE = variable("fase", String.class);

	/** Which one. */
	static final Variable<Long> NOODINZAGE = variable("noodinzage", Long.class);

	static final Variable<String> BEGREPEN = variable("noodinzageBegrepen", String.class);

	private NoodinzageProcess() {
	}

}
