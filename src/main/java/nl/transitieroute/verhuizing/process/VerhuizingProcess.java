package nl.transitieroute.verhuizing.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the model {@code verhuizing} and the code share. */
final class VerhuizingProcess {

	static final Variable<Long> VERHUIZING = variable("verhuizing", Long.class);

	/** Whether another RMC or W&amp;I serves from now on. */
	static final Variable<Boolean> VERANDERD = variable("verhuizingVeranderd", Boolean.class);

	private VerhuizingProcess() {
	}

}
