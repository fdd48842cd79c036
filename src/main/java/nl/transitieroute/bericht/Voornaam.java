package nl.transitieroute.bericht;

/** All of a name that a mailbox may hold. */
public final class Voornaam {

	private Voornaam() {
	}

	/** The first word: some lists put all names in one field. */
	public static String van(String voornaam) {
		return voornaam.strip().split("\\s+")[0];
	}

}
