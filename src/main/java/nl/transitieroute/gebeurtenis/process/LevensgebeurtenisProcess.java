package nl.transitieroute.gebeurtenis.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the model {@code levensgebeurtenis} shares with the code. */
final class LevensgebeurtenisProcess {

	/** Number of the event; what it is stands in the domain. */
	static final Variable<String> LEVENSGEBEURTENIS = variable("levensgebeurtenis", String.class);

	private LevensgebeurtenisProcess() {
	}

}
