package nl.transitieroute.vernietiging;

import nl.transitieroute.Weigering;

/**
 * What is weighed: one kind of data that one party keeps in one route.
 *
 * @param partij school, rmc or wi; "alle" for the whole
 */
record Onderwerp(String routeNummer, Soort soort, String partij) {

	static final String ALLE = "alle";

	/** As a page sends it back. */
	String sleutel() {
		return this.routeNummer + "|" + this.soort.sleutel() + "|" + this.partij;
	}

	/**
	 * @throws Weigering when this is no such thing
	 */
	static Onderwerp van(String sleutel) {
		String[] delen = sleutel.split("\\|");
		if (delen.length != 3) {
			throw onbekend();
		}
		return new Onderwerp(delen[0], Soort.metSleutel(delen[1]).orElseThrow(Onderwerp::onbekend), delen[2]);
	}

	private static Weigering onbekend() {
		return new Weigering("Deze regel staat niet op de vernietigingslijst. Ververs de pagina en kies opnieuw.");
	}

	String omschrijving() {
		return (this.soort == Soort.ALLES) ? this.soort.label() : this.soort.label() + " (" + switch (this.partij) {
			case "school" -> "school";
			case "rmc" -> "RMC";
			case "wi" -> "W&I";
			default -> this.partij;
		} + ")";
	}

}
