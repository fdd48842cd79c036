package nl.transitieroute.inzagelog;

/**
 * Nobody polishes the access log in H2; PostgreSQL has the same rule as a function. As
 * with the dossier, only the approved erasure of a route takes the lines about that route
 * along.
 */
public class AlleenToevoegen extends nl.transitieroute.dossier.AlleenToevoegen {

	@Override
	protected String melding() {
		return "Het toegangslog is alleen aan te vullen";
	}

}
