package nl.transitieroute.nazorg;

/** How often the youth is contacted, from little to much. */
enum Intensiteit {

	WAAKVLAM, LICHT, MIDDEN, INTENSIEF;

	static Intensiteit van(String sleutel) {
		return valueOf(sleutel.toUpperCase());
	}

	String sleutel() {
		return name().toLowerCase();
	}

	/** One step more, at least midden: help asks for contact soon. */
	Intensiteit omhoog() {
		return (this == MIDDEN || this == INTENSIEF) ? INTENSIEF : MIDDEN;
	}

	boolean isMeerDan(Intensiteit andere) {
		return compareTo(andere) > 0;
	}

}
