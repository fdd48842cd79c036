package nl.transitieroute.signalering.lijst;

/**
 * Somebody who waits for an import.
 */
public interface Voortgang {

	Voortgang GEEN = (gedaan, totaal) -> {
	};

	void gevorderd(int gedaan, int totaal);

}
