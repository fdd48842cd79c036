package nl.transitieroute.nazorg;

import nl.transitieroute.dossier.Antwoorden;

/**
 * What a contact with the youth brought that steers the nazorg; the rest is in the
 * dossier. A call in which all is well leaves most of it out: then nothing changes.
 *
 * @param ritme zo-laten, or the rhythm that fits now
 * @param weerVaker the youth whose pilot light burns wants to hear more again
 */
record Gesprek(String kanaal, String situatie, String verandering, boolean hulpNodig, String ritme, String redenRitme,
		boolean magBenaderen, boolean weerVaker) {

	static Gesprek van(Antwoorden antwoorden) {
		return new Gesprek(antwoorden.tekst("kanaal"), antwoorden.tekst("watNu"), antwoorden.tekst("verandering"),
				"ja".equals(antwoorden.tekst("hulpNodig")), antwoorden.tekst("ritme"), antwoorden.tekst("redenRitme"),
				!"nee".equals(antwoorden.tekst("magBenaderen")), "ja".equals(antwoorden.tekst("weerVaker")));
	}

	boolean isBaanverlies() {
		return "baan-verloren".equals(this.verandering) || "studie-gestopt".equals(this.verandering);
	}

	boolean isTerugNaarSchool() {
		return "terug-naar-school".equals(this.verandering);
	}

	boolean anderRitme() {
		return this.ritme != null && !"zo-laten".equals(this.ritme);
	}

	/** Which help it asks for, or null. */
	String hulp() {
		if (!this.magBenaderen || isTerugNaarSchool()) {
			return null;
		}
		return isBaanverlies() ? Hulpvraag.BAANVERLIES : this.hulpNodig ? Hulpvraag.NAZORGCONTACT : null;
	}

}
