package nl.transitieroute.overzetten;

import java.util.function.IntConsumer;

/**
 * Carries open routes over to another version of a process. Every wait keeps its moment:
 * timers, tasks, messages and what a phase called stay as they are, or the route stays in
 * its version and the report says why. Each route is a transaction of its own.
 */
public interface Overzetting {

	/**
	 * @param proces id of the process, such as {@code nazorg}
	 * @param versie the version to go to; null is the newest
	 * @param proef only look whether it can be done: nothing changes
	 * @param gedaan hears after each route how many had their turn
	 * @throws nl.transitieroute.Weigering when there is no such process or version
	 */
	Overzetverslag zetOver(String proces, Integer versie, boolean proef, IntConsumer gedaan);

}
