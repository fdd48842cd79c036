package nl.transitieroute.start;

/**
 * The application must not start like this. The message is one Dutch line: what and what
 * to do.
 */
public class KanNietStarten extends RuntimeException {

	public KanNietStarten(String melding) {
		super(melding);
	}

}
