package nl.transitieroute.lijst;

/**
 * A file that is no list of signals at all. The message is for the person who chose it:
 * what is wrong and what to do.
 */
public class OnleesbareLijst extends RuntimeException {

	public OnleesbareLijst(String melding) {
		super(melding);
	}

}
