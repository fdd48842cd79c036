package nl.transitieroute.signalering.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the models {@code signaal} and {@code signalering} and the code share. */
final class SignaleringProcess {

	static final Variable<String> ROUTE_NUMMER = variable("routeNummer", String.class);

	/** Whether the youth was on a route already when the signal came. */
	static final Variable<Boolean> ROUTE_LIEP = variable("routeLiep", Boolean.class);

	/** The day on which the youth wants to be asked again; empty means after the term. */
	static final Variable<String> OPNIEUW_VRAGEN_OP = variable("opnieuwVragenOp", String.class);

	private SignaleringProcess() {
	}

}
