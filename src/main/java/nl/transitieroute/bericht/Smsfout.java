package nl.transitieroute.bericht;

/** The provider of text messages did not take one. Holds no number and no text. */
public class Smsfout extends RuntimeException {

	Smsfout(String melding) {
		super(melding);
	}

}
