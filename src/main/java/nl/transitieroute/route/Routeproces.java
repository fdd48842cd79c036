package nl.transitieroute.route;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The running process behind a route, as the domain sees it. */
public interface Routeproces {

	/** Starts the route's process in the caller's transaction. */
	void start(Route route);

	/**
	 * Starts the route's process at the beginning of the phase in which the route is, for
	 * a route that was stopped by mistake.
	 */
	void beginOpnieuw(Route route);

	/**
	 * Tells the running route that something happened.
	 * @param antwoorden what the steps after the message need; text, numbers, yes or no
	 * @throws nl.transitieroute.Weigering when the route cannot receive this message now
	 */
	void meld(Route route, String bericht, Map<String, Object> antwoorden);

	/**
	 * Tells the running route that something happened; when its model does not wait for
	 * the message, as in a route that began under an older model or that is stopping,
	 * what the message would have called is started on its own beside it.
	 * @param proces what the message calls in the newest model
	 */
	void meldOfStart(Route route, String bericht, String proces, Map<String, Object> antwoorden);

	/**
	 * Tells everything in the route that waits for the message and has this value that
	 * something happened; nothing when nothing does.
	 */
	void meldWaar(Route route, String bericht, String variabele, String waarde);

	/**
	 * Tells the running route at the end of the step that runs now, if it still waits for
	 * it then: for what takes away the very thing that this step stands on.
	 */
	void meldNaDezeStap(Route route, String bericht);

	/** Whether something in the route waits for this message now. */
	boolean wachtOp(Route route, String bericht);

	/** Whether this task is open in the route. */
	boolean heeftTaak(Route route, String element);

	/** Holds every phase of the route still: no task can be done and no timer fires. */
	void pauzeer(Route route);

	/**
	 * Keys of the steps that a pause does not hold still: what cannot wait for its end.
	 */
	List<String> looptDoor(Route route);

	/** Moves the waits and due dates of the phases that stand still. */
	void schuifOp(Route route, Duration pauze);

	/** Lets the phases go on. */
	void hervat(Route route);

	/**
	 * The waits of the route itself, by the key of their step: they wait for a day of the
	 * education, which no pause moves.
	 */
	Set<String> wachtenVanDeRoute(Route route);

	/** Lets only what runs beside the phases go on, when those are ending. */
	void hervatErnaast(Route route);

	/**
	 * Gives the open tasks of the old contact person, those that do not stand still, to
	 * the new one.
	 */
	void wisselContactpersoon(Route route, String oud, String nieuw);

	/**
	 * Tasks in the name of somebody who left meanwhile are for their group again, or for
	 * the contact person when there is no group.
	 */
	void geefTakenVanVertrokkenenTerug(Route route);

	/**
	 * Gives the open tasks of the route to the organisation that took it over. What runs
	 * beside the route, such as letting go, stays with who has it.
	 */
	void draagTakenOver(Route was, Route nu);

	/** The open tasks that somebody of this organisation has or may take. */
	List<String> takenVan(Route route, String organisatieId);

	/**
	 * Ends the organisation's tasks whose ground fell away. A question that only that
	 * organisation can answer ends unanswered, as the model marks it; other work goes to
	 * the contact person.
	 * @param blijft whether the purpose on which a task rests still has a ground
	 * @return the tasks that stay with the organisation
	 */
	List<String> beeindigTaken(Route route, String organisatieId, Predicate<String> blijft);

	/**
	 * Does this work even when the phases stand still; they stand still again after it.
	 * Asked by a step of a route that stands still, it happens at the end of that step
	 * and in its transaction.
	 * @param daarna what follows when they stand still again
	 */
	void ookAlsHetStilStaat(Route route, Runnable werk, Runnable daarna);

	/** The same, when nothing follows. */
	default void ookAlsHetStilStaat(Route route, Runnable werk) {
		ookAlsHetStilStaat(route, werk, () -> {
		});
	}

	/**
	 * Ends everything that runs for the route, whatever it is and also when it stands
	 * still, in this transaction: by the message when the route's model knows it, and
	 * otherwise without it, as for a route that began under an older model. When it is
	 * asked by a step of the route itself, that step is finished first.
	 * @param daarna what is left to do when nothing runs any more
	 */
	void breekAf(Route route, String bericht, Runnable daarna);

}
