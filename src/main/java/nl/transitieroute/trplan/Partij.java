package nl.transitieroute.trplan;

import java.util.List;

/** Who takes part in a plan: all of them sign, the youth too (KBA Nijmegen 2020). */
public enum Partij {

	JONGERE("jongere", null), SCHOOL("school", null), WI("wi", "wi"), RMC("rmc", "rmc"),
	LEERBEDRIJF("leerbedrijf", "werkgever");

	/** Parties outside school: they see a plan only with consent. */
	static final List<Partij> BUITEN = List.of(WI, RMC, LEERBEDRIJF);

	private final String sleutel;

	private final String toestemmingspartij;

	Partij(String sleutel, String toestemmingspartij) {
		this.sleutel = sleutel;
		this.toestemmingspartij = toestemmingspartij;
	}

	public String sleutel() {
		return this.sleutel;
	}

	/** The party of the consent that must stand, or null when none is needed. */
	String toestemmingspartij() {
		return this.toestemmingspartij;
	}

	/** The question of the plan form whether this party takes part. */
	String deelnameveld() {
		return this.sleutel + "Betrekken";
	}

	/** The field of the plan form with what is asked of this party. */
	String vraagveld() {
		return "vraag" + Character.toUpperCase(this.sleutel.charAt(0)) + this.sleutel.substring(1);
	}

	public static Partij metSleutel(String sleutel) {
		for (Partij partij : values()) {
			if (partij.sleutel.equals(sleutel)) {
				return partij;
			}
		}
		throw new IllegalArgumentException("Geen partij van een plan: " + sleutel);
	}

}
