package nl.transitieroute.bericht;

/** Makes the messages of one kind. */
public interface Berichtmaker {

	/** The kinds that it makes, as they stand in the ledger. */
	boolean maakt(String soort);

	/**
	 * The message as it must go now.
	 * @throws Vervallen when there is nothing to tell any more
	 * @throws GeenAdres when the person cannot be reached
	 */
	Zending maak(Bericht bericht);

	/** It went; runs in the transaction that writes so in the ledger. */
	default void verstuurd(Bericht bericht) {
	}

}
