package nl.transitieroute.vangnet;

/** Mends what hangs in the engine, as the domain sees it. */
public interface Herstel {

	/**
	 * Lets work that failed for good be tried once more.
	 * @throws nl.transitieroute.Weigering when it is not there any more
	 */
	void probeerOpnieuw(String werk);

	/**
	 * Ends a process that belongs to nothing.
	 * @throws nl.transitieroute.Weigering when it is not there any more
	 */
	void beeindig(String instantie);

}
