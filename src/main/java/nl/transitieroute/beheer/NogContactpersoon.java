package nl.transitieroute.beheer;

import nl.transitieroute.Weigering;

/** Youths depend on this person: his caseload must go to somebody else first. */
public class NogContactpersoon extends Weigering {

	NogContactpersoon(String melding) {
		super(melding);
	}

}
