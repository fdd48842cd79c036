package nl.transitieroute.diploma;

/**
 * A diploma of niveau 2 or higher; entree is none (WEB 1.1.1, Leerplichtwet; Ingrado
 * 2021).
 */
final class Startkwalificatie {

	private Startkwalificatie() {
	}

	/** Whether the youth has one, after this end of the education. */
	static boolean na(String niveau, String afronding, boolean hadAl) {
		return hadAl || ("diploma".equals(afronding) && !"entree".equals(niveau));
	}

}
