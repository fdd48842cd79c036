package nl.transitieroute.gebeurtenis;

import java.util.Map;

/**
 * A row of the table {@code levensgebeurtenis}: what follows.
 *
 * @param aanpak vastleggen, bespreken, opvangen, verhuizen, stoppen or weigeren
 * @param keuzes what the contact person chooses from, with commas
 * @param ritme rhythm of the nazorg from now on, empty for no change
 * @param tip for the contact person; why it is refused
 */
record Gevolg(String aanpak, String keuzes, String voorstel, String ritme, String termijn, int pauzeWeken,
		int tekenWeken, String tip) {

	static final String BESPREKEN = "bespreken";

	static final String OPVANGEN = "opvangen";

	static final String WEIGEREN = "weigeren";

	static Gevolg van(Map<String, Object> rij) {
		return new Gevolg((String) rij.get("aanpak"), (String) rij.get("keuzes"), (String) rij.get("voorstel"),
				(String) rij.get("ritme"), (String) rij.get("termijn"), ((Number) rij.get("pauzeWeken")).intValue(),
				((Number) rij.get("tekenWeken")).intValue(), (String) rij.get("tip"));
	}

	boolean moetBesproken() {
		return BESPREKEN.equals(this.aanpak);
	}

	/** Somebody must talk about it after all. */
	Gevolg bespreken() {
		return new Gevolg(BESPREKEN, "hulp, geen, later", this.voorstel, this.ritme, this.termijn, this.pauzeWeken,
				this.tekenWeken, this.tip);
	}

}
