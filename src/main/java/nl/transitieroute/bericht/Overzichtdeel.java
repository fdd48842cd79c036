package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of the overview that a member of staff gets by mail on a working morning.
 * Whoever has something to tell makes a bean of it; a part without lines is left out.
 */
public interface Overzichtdeel {

	/** The heading above the lines, in plain Dutch. */
	String titel();

	/** Where the part stands: low first. */
	int volgorde();

	/** What this person must know on this day; the most urgent first. */
	List<Overzichtregel> regels(String medewerkerId, LocalDate dag);

}
