package nl.transitieroute.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What te laat means, on the edge of the day, and that nobody says it a second time. */
class TeLaatTest {

	private static final TeLaat TE_LAAT = new TeLaat(
			Clock.fixed(ZonedDateTime.of(2028, 3, 26, 23, 30, 0, 0, Routes.ZONE).toInstant(), Routes.ZONE));

	/**
	 * What is due compared with now by hand: in SQL, in a template, or in Java next to a
	 * word that says it is late.
	 */
	private static final List<Pattern> TWEEDE_DEFINITIE = List.of(
			Pattern.compile("(volgende_stap_op|venster_tot|uiterlijk_op|beoordelen_voor|\\bs\\.op)\\s*<=?\\s*"
					+ "(:nu|:vandaag|\\?|current_|now\\()", Pattern.CASE_INSENSITIVE),
			Pattern.compile("th:\\w+=\"[^\"]*\\.isBefore\\("),
			Pattern.compile("\\w*[lL]aat(?!st)\\w*(\\([^)]*\\) \\{\\s*return [^;]*| = [^;]*)\\.isBefore\\("),
			Pattern.compile("(uiterlijk|uiterlijkOp|vensterTot|beoordelenVoor|volgendeStapOp|stap\\.op|\\bop)(\\(\\))?"
					+ "\\.isBefore\\((LocalDate|OffsetDateTime|this\\.vandaag|vandaag|nu\\b|this\\.nu)"));

	/** A message that helps nobody any more lapses: it is not late. */
	private static final Set<String> GAAT_OVER_IETS_ANDERS = Set.of("Berichten.java");

	@Test
	void whatIsDueTodayIsNotLateUntilTheDayIsOver() {
		assertThat(TE_LAAT.is(LocalDate.of(2028, 3, 26))).isFalse();
		assertThat(TE_LAAT.is(LocalDate.of(2028, 3, 25))).isTrue();
		assertThat(TE_LAAT.is(ZonedDateTime.of(2028, 3, 26, 0, 0, 0, 0, Routes.ZONE).toOffsetDateTime())).isFalse();
		assertThat(TE_LAAT.is(ZonedDateTime.of(2028, 3, 25, 23, 59, 59, 0, Routes.ZONE).toOffsetDateTime())).isTrue();
		assertThat(TE_LAAT.is((LocalDate) null)).isFalse();
		assertThat(TE_LAAT.is((OffsetDateTime) null)).isFalse();
	}

	@Test
	void nobodyElseSaysWhatLateIs() throws IOException {
		for (Path root : List.of(Path.of("src/main/java"), Path.of("src/main/resources/templates"))) {
			try (Stream<Path> files = Files.walk(root)) {
				for (Path file : files
					.filter((path) -> path.toString().matches(".*\\.(java|html)") && !path.endsWith("TeLaat.java")
							&& !GAAT_OVER_IETS_ANDERS.contains(path.getFileName().toString()))
					.toList()) {
					String text = Files.readString(file);
					for (Pattern second : TWEEDE_DEFINITIE) {
						assertThat(second.matcher(text).results().map((hit) -> hit.group()).toList())
							.as("%s must ask route.TeLaat", file)
							.isEmpty();
					}
				}
			}
		}
	}

}
