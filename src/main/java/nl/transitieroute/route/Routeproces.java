package nl.transitieroute.route;

import java.time.Duration;
import java.util.Map;

/** The running process behind a route, as the domain sees it. */
public interface Routeproces {

	/** Starts the route's process in the caller's transaction. */
	void start(Route route);

	/**
	 * Tells the running route that something happened.
	 * @param antwoorden what the steps after the message need; text, numbers, yes or no
	 * @throws nl.transitieroute.Weigering when the route cannot receive this message now
	 */
	void meld(Route route, String bericht, Map<String, Object> antwoorden);

	/** Whether something in the route waits for this message now. */
	boolean wachtOp(Route route, String bericht);

	/** Whether this task is open in the route. */
	boolean heeftTaak(Route route, String element);

	/** Holds every phase of the route still: no task can be done and no timer fires. */
	void pauzeer(Route route);

	/** Lets the phases go on; waits and due dates move by the length of the pause. */
	void hervat(Route route, Duration pauze);

	/** Gives the open tasks of the old contact person to the new one. */
	void wisselContactpersoon(Route route, String oud, String nieuw);

}
