package nl.transitieroute.organisatie;

/** Who is at work now. */
@FunctionalInterface
public interface Uitvoerder {

	/** What the timers and the imports sign with. */
	String SYSTEEM = "systeem";

	/** The id of the signed-in person, or {@link #SYSTEEM}. */
	String medewerkerId();

}
