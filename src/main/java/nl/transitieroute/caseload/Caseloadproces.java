package nl.transitieroute.caseload;

/** The running handover of a caseload, as the domain sees it. */
public interface Caseloadproces {

	/** Begins the work in the caller's transaction; each route follows on its own. */
	void begin(long overdrachtId);

	/** How many routes failed so often that they are not tried again by themselves. */
	long vastgelopen(long overdrachtId);

	/** Tries those again at once. */
	void probeerOpnieuw(long overdrachtId);

}
