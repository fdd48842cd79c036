package nl.transitieroute.diploma.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/**
 * Names that the models {@code diploma} and {@code loopbaanaanbod} share with the code.
 */
final class DiplomaProcess {

	static final String LOOPBAANAANBOD = "loopbaanaanbod";

	static final Variable<String> ROUTE_NUMMER = variable("routeNummer", String.class);

	static final Variable<String> JONGERE = variable("jongere", String.class);

	static final Variable<String> FASE = variable("fase", String.class);

	/** moet, mag or geen. */
	static final Variable<String> NAZORGPLICHT = variable("nazorgplicht", String.class);

	static final Variable<Boolean> RMC_VOLGENS_WET = variable("rmcVolgensWet", Boolean.class);

	static final Variable<Boolean> STARTKWALIFICATIE = variable("startkwalificatie", Boolean.class);

	static final Variable<String> VERDER_INGESCHREVEN = variable("verderIngeschreven", String.class);

	/** Who makes the offer for school, whoever is the contact person by then. */
	static final Variable<String> AANBIEDER = variable("aanbieder", String.class);

	private DiplomaProcess() {
	}

}
