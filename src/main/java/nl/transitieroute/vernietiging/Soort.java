package nl.transitieroute.vernietiging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of data with a term of its own, as the table bewaartermijn names it. */
enum Soort {

	GEZONDHEID("gezondheid-en-strafrecht", "Gezondheid en strafrecht"), BEGELEIDING("begeleiding", "Begeleiding"),
	TOESTEMMING("toestemming", "Toestemmingen"), INZAGE("inzage", "Wie in het dossier keek"),
	/** Whatever is known of the youth; only when every kind is due. */
	ALLES("alles", "Hele dossier");

	private final String sleutel;

	private final String label;

	Soort(String sleutel, String label) {
		this.sleutel = sleutel;
		this.label = label;
	}

	String sleutel() {
		return this.sleutel;
	}

	String label() {
		return this.label;
	}

	/** Those that can go while the rest stays. */
	static List<Soort> delen() {
		return List.of(GEZONDHEID, BEGELEIDING, TOESTEMMING, INZAGE);
	}

	static Optional<Soort> metSleutel(String sleutel) {
		return Arrays.stream(values()).filter((soort) -> soort.sleutel.equals(sleutel)).findFirst();
	}

}
