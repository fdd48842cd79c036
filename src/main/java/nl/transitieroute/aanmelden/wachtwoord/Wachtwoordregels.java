package nl.transitieroute.aanmelden.wachtwoord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import nl.transitieroute.Weigering;

import org.springframework.core.io.ClassPathResource;

/** What a password must be. Length is what counts; no rules about kinds of characters. */
final class Wachtwoordregels {

	/** NCSC and NIST SP 800-63B: length before complexity. */
	static final int KORTSTE = 12;

	/** The hash reads no further. */
	private static final int LANGSTE_BYTES = 72;

	private static final int KORTSTE_NAAMDEEL = 4;

	private static final int VERSCHILLENDE = 5;

	private static final String RIJEN = "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm";

	private static final Set<String> VEELGEBRUIKT = lees();

	private Wachtwoordregels() {
	}

	/**
	 * @throws Weigering when others would guess it
	 */
	static void controleer(String wachtwoord, String account, String naam) {
		if (wachtwoord.length() < KORTSTE) {
			throw new Weigering("Kies een wachtwoord van ten minste " + KORTSTE
					+ " tekens, bijvoorbeeld vier woorden die niets met elkaar te maken hebben.");
		}
		if (wachtwoord.getBytes(StandardCharsets.UTF_8).length > LANGSTE_BYTES) {
			throw new Weigering("Dit wachtwoord is te lang. Kies er een van ten hoogste " + LANGSTE_BYTES + " tekens.");
		}
		String klein = wachtwoord.toLowerCase(Locale.ROOT);
		boolean naamErin = Arrays.stream((account + " " + naam).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((deel) -> deel.length() >= KORTSTE_NAAMDEEL)
			.anyMatch(klein::contains);
		if (naamErin) {
			throw new Weigering("In dit wachtwoord staat je naam of je gebruikersnaam. Kies een ander.");
		}
		String kern = klein.replaceAll("[^\\p{L}]", "");
		if (VEELGEBRUIKT.contains(klein) || VEELGEBRUIKT.contains(kern) || kern.isEmpty() && RIJEN.contains(klein)
				|| RIJEN.contains(kern) && kern.length() >= KORTSTE_NAAMDEEL
				|| klein.chars().distinct().count() < VERSCHILLENDE) {
			throw new Weigering(
					"Dit wachtwoord wordt veel gebruikt en is zo te raden. Kies een ander, bijvoorbeeld vier "
							+ "woorden die niets met elkaar te maken hebben.");
		}
	}

	private static Set<String> lees() {
		try {
			return new ClassPathResource("veelgebruikte-wachtwoorden.txt").getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.filter((regel) -> !regel.isBlank() && !regel.startsWith("#"))
				.map(String::strip)
				.collect(Collectors.toUnmodifiableSet());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
