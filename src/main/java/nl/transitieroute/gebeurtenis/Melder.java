package nl.transitieroute.gebeurtenis;

import java.util.Arrays;
import java.util.Optional;

/** Who told that something happened. */
public enum Melder {

	/** Who guides the youth, from what he saw or heard. */
	BEGELEIDER("begeleider", "Ik merkte het zelf"),
	/** The youth. */
	JONGERE("jongere", "De jongere"),
	/** A parent or carer. */
	OUDER("ouder", "Een ouder of verzorger"),
	/** The employer. */
	WERKGEVER("werkgever", "De werkgever"),
	/** Somebody else. */
	ANDERS("anders", "Iemand anders");

	private final String sleutel;

	private final String label;

	Melder(String sleutel, String label) {
		this.sleutel = sleutel;
		this.label = label;
	}

	public String sleutel() {
		return this.sleutel;
	}

	public String label() {
		return this.label;
	}

	static Optional<Melder> met(String sleutel) {
		return Arrays.stream(values()).filter((melder) -> melder.sleutel.equals(sleutel)).findFirst();
	}

}
