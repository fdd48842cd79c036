package nl.transitieroute.route;

/** Whether somebody may read everything of one route for now, because of an emergency. */
public interface Noodrecht {

	boolean geldt(String medewerkerId, Route route);

}
