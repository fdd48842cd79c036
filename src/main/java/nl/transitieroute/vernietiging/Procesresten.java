package nl.transitieroute.vernietiging;

import java.util.List;
import java.util.Map;

/** What the engine behind the routes still knows of one of them. */
public interface Procesresten {

	/** Whether something of this route still runs: a task, a wait. */
	boolean loopt(String routeNummer);

	/** What the engine holds of the youth, as name to value, for the youth himself. */
	List<Map<String, Object>> gegevens(String routeNummer);

	/**
	 * Deletes every trace of the route in the transaction of the caller: history of
	 * processes, steps, tasks, variables, decisions, comments, jobs, incidents and
	 * operations, and the rights given on them.
	 * @throws nl.transitieroute.Weigering when something still runs
	 */
	void wis(String routeNummer);

}
