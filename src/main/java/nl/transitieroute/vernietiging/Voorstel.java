package nl.transitieroute.vernietiging;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that is due to go, with the reasons, for the FG to judge. Holds nothing that
 * tells who the youth is.
 *
 * @param vervallenOp since when it is due
 * @param redenen term and source of each kind in it
 */
public record Voorstel(Onderwerp onderwerp, String school, LocalDate vervallenOp, List<String> redenen, int rijen) {

	public String sleutel() {
		return this.onderwerp.sleutel();
	}

	public String routeNummer() {
		return this.onderwerp.routeNummer();
	}

	public String omschrijving() {
		return this.onderwerp.omschrijving();
	}

}
