package nl.transitieroute.bericht;

/** The person has no address, or one that no mail can go to. */
public class GeenAdres extends RuntimeException {

	public GeenAdres(String reden) {
		super(reden, null, false, false);
	}

}
