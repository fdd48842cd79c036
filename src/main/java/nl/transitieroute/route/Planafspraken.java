package nl.transitieroute.route;

import java.util.Optional;

/** What other phases need of the TR-plan in force. */
public interface Planafspraken {

	/**
	 * How often youth and coach talk, for example wekelijks; empty while no plan is in
	 * force.
	 */
	Optional<String> ritme(Route route);

	/**
	 * Asks to adjust the plan before its date: now when the route waits for that date,
	 * else as soon as the version at hand is signed.
	 * @param aanleiding in the words of who asks
	 */
	void vraagBijstelling(Route route, String aanleiding);

}
