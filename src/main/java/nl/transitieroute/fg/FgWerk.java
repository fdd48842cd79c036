package nl.transitieroute.fg;

/** Work of the FG that waits on a page of its own. */
public interface FgWerk {

	/** Where it is done, for example /fg/vernietiging. */
	String adres();

	/** How much waits, in words; empty when nothing does. */
	String stand();

}
