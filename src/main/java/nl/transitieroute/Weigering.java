package nl.transitieroute;

/**
 * The domain says no to a person. The message is a Dutch sentence that says what is wrong
 * and what to do, and holds no personal data.
 */
public class Weigering extends RuntimeException {

	public Weigering(String melding) {
		super(melding);
	}

}
