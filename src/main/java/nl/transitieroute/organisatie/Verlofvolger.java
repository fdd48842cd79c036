package nl.transitieroute.organisatie;

/** Keeps plans that depend on who is away when. */
public interface Verlofvolger {

	/** The leave of this person changed; runs in the same transaction. */
	void verlofGewijzigd(String medewerkerId);

}
