package nl.transitieroute.route.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the model {@code transitieroute} and the code share. */
public final class TransitierouteProcess {

	public static final String ID = "transitieroute";

	/** Something happened; the route goes on by its own answer to it. */
	public static final String UITVAL_GEMELD = "uitvalGemeld";

	public static final String PAUZE_GEVRAAGD = "pauzeGevraagd";

	public static final String HERVATTEN_GEVRAAGD = "hervattenGevraagd";

	public static final String CONTACTPERSOON_WISSELT = "contactpersoonWisselt";

	public static final String HULPVRAAG_GESTELD = "hulpvraagGesteld";

	public static final String PLAN_BIJSTELLEN_GEVRAAGD = "planBijstellenGevraagd";

	/** How the route ended; kept with the route. */
	static final Variable<String> ROUTE_UITKOMST = variable("routeUitkomst", String.class);

	private TransitierouteProcess() {
	}

}
