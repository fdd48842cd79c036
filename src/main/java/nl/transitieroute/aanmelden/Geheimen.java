package nl.transitieroute.aanmelden;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/** Finds secrets that stand in a settings file instead of in the environment. */
final class Geheimen {

	private static final Pattern NAAM = Pattern.compile("(?i).*(password|secret|wachtwoord)");

	/**
	 * A name in the environment, or another setting, which is looked at itself.
	 */
	private static final Pattern UIT_DE_OMGEVING = Pattern.compile("\\$\\{([A-Z0-9_]+:?|[a-z.-]+)}");

	private Geheimen() {
	}

	/** The names of the settings, never their values. */
	static List<String> inBestanden(ConfigurableEnvironment instellingen) {
		return instellingen.getPropertySources()
			.stream()
			.filter(OriginTrackedMapPropertySource.class::isInstance)
			.map(OriginTrackedMapPropertySource.class::cast)
			.flatMap((bestand) -> Arrays.stream(bestand.getPropertyNames())
				.filter((naam) -> NAAM.matcher(naam).matches())
				.filter((naam) -> isLetterlijk(String.valueOf(bestand.getProperty(naam)))))
			.sorted()
			.toList();
	}

	private static boolean isLetterlijk(String waarde) {
		return !waarde.isBlank() && !UIT_DE_OMGEVING.matcher(waarde.strip()).matches();
	}

}
