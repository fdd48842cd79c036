package nl.transitieroute.route;

/** The person may see the route but not do this. */
public class GeenToegang extends RuntimeException {

	public GeenToegang() {
		super("Dit mag alleen wie de jongere begeleidt. Vraag het de contactpersoon van de route.");
	}

	/**
	 * @param melding who may do it, and whom to ask
	 */
	public GeenToegang(String melding) {
		super(melding);
	}

}
