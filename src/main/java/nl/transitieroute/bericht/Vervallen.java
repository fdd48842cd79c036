package nl.transitieroute.bericht;

/**
 * What a message was to tell is gone: it is dropped.
 */
public class Vervallen extends RuntimeException {

	/**
	 * @param reden one word for the ledger, such as taak-gedaan
	 */
	public Vervallen(String reden) {
		super(reden, null, false, false);
	}

}
