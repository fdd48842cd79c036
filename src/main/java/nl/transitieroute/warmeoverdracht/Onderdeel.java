package nl.transitieroute.warmeoverdracht;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A section of the overdrachtsdossier, as the youth allows it by name (brochure Van
 * school naar werk, Utrecht; KBA Nijmegen 2020).
 */
public enum Onderdeel {

	OPLEIDING("Opleiding"), PLANNEN("Plannen"), STAGE("Stage en werk"), BEGELEIDING("Begeleiding: wat werkt"),
	PRAKTISCH("Praktische zaken"), NETWERK("Netwerk"), BEREIKBAARHEID("Bereikbaarheid"),

	/**
	 * A section of its own, that leaves school only on an explicit yes (AVG 9), for RMC
	 * besides on the wish to be helped (WEB 9.2.7), and RMC never.
	 */
	GEZONDHEID_JUSTITIE("Gezondheid en justitie");

	private final String label;

	Onderdeel(String label) {
		this.label = label;
	}

	/** The value in forms and consents. */
	public String sleutel() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String label() {
		return this.label;
	}

	/** The sections among these keys, in the order of the dossier. */
	static List<Onderdeel> met(Collection<String> sleutels) {
		return Arrays.stream(values()).filter((onderdeel) -> sleutels.contains(onderdeel.sleutel())).toList();
	}

	/** The sections of every handover: what is not health or criminal data. */
	public static List<Onderdeel> gewone() {
		return Arrays.stream(values()).filter((onderdeel) -> onderdeel != GEZONDHEID_JUSTITIE).toList();
	}

	/** The keys that are known sections; health and criminal data are asked apart. */
	public static List<String> bekende(Collection<String> sleutels) {
		return gewone().stream().map(Onderdeel::sleutel).filter(sleutels::contains).toList();
	}

	/** Sections in words; what is no section stays as it is. */
	public static String inWoorden(List<String> sleutels) {
		return sleutels.stream()
			.map((sleutel) -> met(List.of(sleutel)).stream().findFirst().map(Onderdeel::label).orElse(sleutel))
			.collect(Collectors.joining(", "));
	}

	static String labels(Collection<Onderdeel> onderdelen) {
		return onderdelen.stream().map(Onderdeel::label).collect(Collectors.joining(", "));
	}

}
