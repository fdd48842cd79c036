package nl.transitieroute.organisatie;

/**
 * Keeps what people may do in step with the directory. Whoever changes the directory
 * calls it in the same transaction: rights follow at once, not at the next start.
 */
public interface Toegangsrechten {

	/**
	 * The organisation, the roles or the activity of a person changed, or he is new.
	 * Gives his groups their rights, takes away those of groups that nobody is in any
	 * more, and gives tasks that he may no longer do back to their group.
	 */
	void medewerkerGewijzigd(String medewerkerId);

}
