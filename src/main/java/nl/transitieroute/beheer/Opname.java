package nl.transitieroute.beheer;

/** What became of something that was given to the directory. */
public enum Opname {

	NIEUW, GEWIJZIGD,
	/** It was there already, just so. */
	GELIJK

}
