package nl.transitieroute.nazorg;

import nl.transitieroute.dossier.Antwoorden;

/**
 * What a contact with the youth brought that steers the nazorg; the rest is in the
 * dossier.
 *
 * @param ritme zo-laten, or the rhythm that fits now
 */
record Gesprek(String kanaal, String situatie, String verandering, boolean hulpNodig, String ritme, String redenRitme,
		boolean magBenaderen) {

	static Gesprek van(Antwoorden antwoorden) {
		return new Gesprek(antwoorden.tekst("kanaal"), antwoorden.tekst("watNu"), antwoorden.tekst("verandering"),
				"ja".equals(antwoorden.tekst("hulpNodig")), antwoorden.tekst("ritme"), antwoorden.tekst("redenRitme"),
				"ja".equals(antwoorden.tekst("magBenaderen")));
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
