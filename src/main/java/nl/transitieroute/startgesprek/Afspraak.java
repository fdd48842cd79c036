package nl.transitieroute.startgesprek;

import java.time.LocalDate;

/**
 * An appointment for the startgesprek.
 *
 * @param tijd for example 14:30
 * @param plaats for example school or thuis
 * @param verschenen ja, nee, verzet (moved beforehand), or null when it is still to come
 */
public record Afspraak(long id, LocalDate datum, String tijd, String plaats, String verschenen) {

	boolean nietVerschenen() {
		return "nee".equals(this.verschenen);
	}

}
