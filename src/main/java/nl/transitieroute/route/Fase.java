package nl.transitieroute.route;

/**
 * The phases of a route, in order. The key is the process id, the label what a coach
 * reads.
 */
public enum Fase {

	SIGNALERING("signalering", "Signalering"), STARTGESPREK("startgesprek", "Startgesprek"),
	TR_PLAN("tr-plan", "TR-plan"), STAGE("stage", "Stage"), DIPLOMA("diploma", "Diploma"),
	WARME_OVERDRACHT("warme-overdracht", "Warme overdracht"), NAZORG("nazorg", "Nazorg");

	private final String sleutel;

	private final String label;

	Fase(String sleutel, String label) {
		this.sleutel = sleutel;
		this.label = label;
	}

	public String sleutel() {
		return this.sleutel;
	}

	public String label() {
		return this.label;
	}

	/** The phase of this process id, or null when the process is no phase. */
	public static Fase metSleutel(String sleutel) {
		for (Fase fase : values()) {
			if (fase.sleutel.equals(sleutel)) {
				return fase;
			}
		}
		return null;
	}

}
