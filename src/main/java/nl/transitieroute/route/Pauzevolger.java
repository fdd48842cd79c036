package nl.transitieroute.route;

/** A phase that keeps dates of its own, and moves them when the route stood still. */
public interface Pauzevolger {

	/** Everything that was planned moves by so many days. */
	void schuifOp(Route route, long dagen);

	/** The phase runs again. */
	void hervat(Route route);

}
