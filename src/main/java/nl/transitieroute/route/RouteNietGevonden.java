package nl.transitieroute.route;

/** No such route, or none that this person may know of: the two are told alike. */
public class RouteNietGevonden extends RuntimeException {

	public RouteNietGevonden() {
		super("Deze route bestaat niet, of is niet van jouw organisatie. Controleer het routenummer.");
	}

}
