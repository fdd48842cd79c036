package nl.transitieroute.beheer.web;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.route.GeenToegang;

/** The door of every page of the functional administrator: staff, no dossiers. */
final class Beheerpagina {

	private Beheerpagina() {
	}

	/**
	 * @throws GeenToegang for everybody else
	 */
	static void alleenBeheerder(Aangemelde wie) {
		if (!wie.heeftRol("functioneelbeheerder")) {
			throw new GeenToegang();
		}
	}

}
