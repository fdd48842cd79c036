package nl.transitieroute.nazorg;

/**
 * Whoever waits for the next contact moment, and must look again when the plan changes.
 */
public interface Contactplanwacht {

	void planGewijzigd(String routeNummer);

}
