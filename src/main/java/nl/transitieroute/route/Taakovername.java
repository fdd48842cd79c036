package nl.transitieroute.route;

/** A task that goes from one colleague to another, as the domain sees it. */
public interface Taakovername {

	/**
	 * Puts an open task in the name of the stand-in; who had it keeps seeing it.
	 * @throws nl.transitieroute.Weigering when the task is done or in other hands
	 */
	void neemOver(String taakId, String van, String naar);

}
