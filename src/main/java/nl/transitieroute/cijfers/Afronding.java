package nl.transitieroute.cijfers;

/**
 * How a number of youths is told: fewer than ten is never told, everything else, totals
 * too, in classes of ten ("20-29"). So a number that is left out cannot be found by
 * subtracting the others from the total: each of them may be nine more than it says.
 * Numbers about fewer than ten people point at people (AVG, recital 26). All classes are
 * equally wide on purpose: rounding to the nearest ten would leave "10" half as wide, and
 * that is enough to calculate with.
 */
final class Afronding {

	/** Below this many persons nothing is told. */
	static final int DREMPEL = 10;

	static final int KLASSE = 10;

	private Afronding() {
	}

	/** Where the class begins; null when there are too few. */
	static Integer van(long aantal) {
		return (aantal < DREMPEL) ? null : Math.toIntExact(aantal / KLASSE * KLASSE);
	}

}
