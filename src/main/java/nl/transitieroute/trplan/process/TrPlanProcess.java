package nl.transitieroute.trplan.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the model {@code tr-plan} and the code share. */
public final class TrPlanProcess {

	public static final String ID = "tr-plan";

	/** The caller adjusts a plan that exists. */
	public static final Variable<Boolean> BIJSTELLING = variable("bijstelling", Boolean.class);

	/** Whether all parties signed the newest version. */
	static final Variable<Boolean> PLAN_GETEKEND = variable("planGetekend", Boolean.class);

	/** Number of the version that all parties answered. */
	static final Variable<Integer> PLAN_VERSIE = variable("planVersie", Integer.class);

	/** The party of one instance of contributing or signing. */
	static final Variable<String> PARTIJ = variable("partij", String.class);

	private TrPlanProcess() {
	}

}
