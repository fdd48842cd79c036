package nl.transitieroute.aanmelden;

/**
 * The application must not start like this. The message is one Dutch line: what and what
 * to do.
 */
class KanNietStarten extends RuntimeException {

	KanNietStarten(String melding) {
		super(melding);
	}

}
