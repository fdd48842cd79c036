package nl.transitieroute.route.process;

import nl.transitieroute.engine.Variable;
import nl.transitieroute.route.Fase;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the model {@code transitieroute} and the code share. */
public final class TransitierouteProcess {

	public static final String ID = "transitieroute";

	/** How the route ends; kept with the route. */
	static final Variable<String> ROUTE_UITKOMST = variable("routeUitkomst", String.class);

	/** What the model gives the step that ends the route. */
	static final Variable<String> UITKOMST = variable("uitkomst", String.class);

	static final Variable<Boolean> UITVAL_NAAR_RMC = variable("uitvalNaarRmc", Boolean.class);

	/** Who was contact person when the route paused. */
	static final Variable<String> CONTACTPERSOON_BIJ_PAUZE = variable("contactpersoonBijPauze", String.class);

	static final Variable<String> OPVOLGER = variable("opvolger", String.class);

	static final Variable<String> OPVOLGER_VERVANGER = variable("opvolgerVervanger", String.class);

	private TransitierouteProcess() {
	}

	/** The activity with which a phase begins in the route. */
	static String begin(Fase fase) {
		return switch (fase) {
			case SIGNALERING -> "callActivity_signalering";
			case STARTGESPREK -> "callActivity_startgesprek";
			case TR_PLAN -> "callActivity_trPlan";
			case STAGE, DIPLOMA -> "subProcess_opleiding";
			case WARME_OVERDRACHT -> "callActivity_warmeOverdracht";
			case NAZORG -> "callActivity_nazorg";
		};
	}

}
