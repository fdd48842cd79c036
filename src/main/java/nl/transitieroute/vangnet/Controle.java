package nl.transitieroute.vangnet;

import java.util.List;

/**
 * Looks for one kind of trouble, or a few that lie together. Asked every half minute over
 * all open routes: a few indexed queries, nothing for each route apart.
 */
public interface Controle {

	/** Everything that is wrong now. */
	List<Bevinding> kijk();

}
