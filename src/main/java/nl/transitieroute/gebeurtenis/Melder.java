package nl.transitieroute.gebeurtenis;

import java.util.Arrays;
import java.util.Optional;

/** Who told that something happened. */
public enum Melder {

	/** Who guides the youth, from what he saw or heard. */
	BEGELEIDER("begeleider", "Ik merkte het zelf", "een begeleider"),
	/** The youth. */
	JONGERE("jongere", "De jongere", "de jongere"),
	/** A parent or carer. */
	OUDER("ouder", "Een ouder of verzorger", "een ouder of verzorger"),
	/** The employer. */
	WERKGEVER("werkgever", "De werkgever", "de werkgever"),
	/** Somebody else. */
	ANDERS("anders", "Iemand anders", "iemand anders");

	private final String sleutel;

	private final String label;

	private final String inWoorden;

	Melder(String sleutel, String label, String inWoorden) {
		this.sleutel = sleutel;
		this.label = label;
		this.inWoorden = inWoorden;
	}

	public String sleutel() {
		return this.sleutel;
	}

	/** As whoever reports it chooses. */
	public String label() {
		return this.label;
	}

	/** As others read it. */
	String inWoorden() {
		return this.inWoorden;
	}

	static Optional<Melder> met(String sleutel) {
		return Arrays.stream(values()).filter((melder) -> melder.sleutel.equals(sleutel)).findFirst();
	}

}
