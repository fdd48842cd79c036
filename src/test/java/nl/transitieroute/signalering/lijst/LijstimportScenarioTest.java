package nl.transitieroute.signalering.lijst;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Weigering;
import nl.transitieroute.lijst.Afwijzing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** A mentor's list, from the file to the routes. */
@ScenarioTest
class LijstimportScenarioTest {

	private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 23);

	private static final String KOP = "studentnummer;voornaam;achternaam;geboortedatum;gemeente;opleiding;niveau;leerweg;"
			+ "verwachte_einddatum;mentor;signalen\n";

	private static int studentnummer = 610_000;

	@Autowired
	private Verhaal verhaal;

	@Autowired
	private Lijstimport lijstimport;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path map;

	private int eerste;

	@BeforeEach
	void begin() {
		this.verhaal.begin(VANDAAG);
		this.eerste = studentnummer;
		studentnummer += 10;
	}

	@Test
	void theSameListTwiceChangesNothing() {
		String lijst = KOP + rij(1) + rij(2) + rij(3);

		assertThat(importeer(lijst)).extracting(Verslag::gelezen, Verslag::nieuw, Verslag::bekend)
			.containsExactly(3, 3, 0);
		long entries = aantal("dossier_entry");
		assertThat(importeer(lijst)).extracting(Verslag::gelezen, Verslag::nieuw, Verslag::bekend)
			.containsExactly(3, 0, 3);
		assertThat(aantal("dossier_entry")).isEqualTo(entries);
	}

	@Test
	void aNewSignalInANewListJoinsTheRunningRoute() {
		importeer(KOP + rij(1));

		assertThat(importeer(KOP + rij(1).replace("verzuim", "schulden")).toegevoegd()).isEqualTo(1);
	}

	@Test
	void badRowsAreNamedAndTheRestGoesIn() {
		Verslag verslag = importeer(KOP + rij(1) + rij(1) + rij(2).replace("Arnhem", "Arnhm")
				+ rij(3).replace("p.mentor", "onbekend") + rij(4).replace("p.mentor", "") + rij(5));

		assertThat(verslag.nieuw()).isEqualTo(2);
		assertThat(verslag.geweigerdeRijen()).isEqualTo(4);
		assertThat(verslag.geweigerd()).extracting(Afwijzing::rij, Afwijzing::kolom)
			.containsExactly(tuple(3, "studentnummer"), tuple(4, "gemeente"), tuple(5, "mentor"), tuple(6, "mentor"));
		assertThat(verslag.geweigerd().get(0).tekst()).isEqualTo("studentnummer staat ook op rij 2. "
				+ "Zet alle signalen van deze student op één rij, met een | ertussen.");
		assertThat(verslag.geweigerd().get(1).advies()).isEqualTo("Bedoel je Arnhem?");
	}

	@Test
	void aCorrectedRowGoesInThoughItsFirstVersionWasRefused() {
		assertThat(importeer(KOP + rij(1).replace("BOL", "BOT") + rij(1)).nieuw()).isEqualTo(1);
	}

	@Test
	void allOrNothingKeepsEverythingOut() {
		long routes = aantal("route");
		Opdracht allesOfNiets = new Opdracht(Verhaal.SCHOOL, true, "p.mentor", (school) -> true);

		Verslag fouteRij = importeer(KOP + rij(1) + rij(2).replace("BOL", "BOT"), allesOfNiets);
		Verslag fouteMentor = importeer(KOP + rij(1) + rij(2).replace("p.mentor", "r.trajectbegeleider") + rij(3),
				allesOfNiets);

		assertThat(fouteRij.nieuw() + fouteMentor.nieuw()).isZero();
		assertThat(fouteMentor.geweigerd()).extracting(Afwijzing::rij, Afwijzing::kolom)
			.containsExactly(tuple(3, "mentor"));
		assertThat(fouteMentor.opmerkingen()).singleElement().asString().startsWith("Er is niets opgenomen");
		assertThat(aantal("route")).isEqualTo(routes);
		assertThat(importeer(KOP + rij(1) + rij(2), allesOfNiets).nieuw()).isEqualTo(2);
	}

	@Test
	void nobodyImportsForAnotherSchool() {
		Opdracht vreemd = new Opdracht(null, false, "p.mentor", "school-andere"::equals);

		assertThat(importeer(KOP + rij(1), vreemd).geweigerd()).singleElement()
			.extracting(Afwijzing::reden)
			.isEqualTo("werkt bij een andere school");
		assertThatExceptionOfType(Weigering.class).isThrownBy(() -> importeer(KOP + rij(1),
				new Opdracht(Verhaal.SCHOOL, false, "p.mentor", "school-andere"::equals)));
	}

	/**
	 * Ten thousand take two minutes at most on two quiet cores; this only sees to it that
	 * no row costs a second.
	 */
	@Test
	void aLongListGoesInWithoutWaiting() throws IOException {
		byte[] lijst = Files.readAllBytes(VeelSignalen.schrijf(this.map.resolve("lang.csv"), 300, VANDAAG));

		Verslag verslag = assertTimeout(Duration.ofMinutes(2),
				() -> this.lijstimport.importeer(Signalenlijst.lees(lijst),
						new Opdracht(null, false, "systeem", (school) -> true), Voortgang.GEEN));

		assertThat(verslag.nieuw()).isEqualTo(300);
	}

	@Test
	void aReportCannotRunAsAFormula() {
		Verslag verslag = importeer(KOP.replace("signalen", "signalen;=cmd|' /C calc'!A0") + rij(1));

		assertThat(verslag.alsCsv().lines()).noneMatch((regel) -> regel.matches("(.*;)?\"?[=+@-].*"));
	}

	private Verslag importeer(String lijst) {
		return importeer(lijst, new Opdracht(null, false, "p.mentor", (school) -> true));
	}

	private Verslag importeer(String lijst, Opdracht opdracht) {
		return this.lijstimport.importeer(Signalenlijst.lees(lijst.getBytes(StandardCharsets.UTF_8)), opdracht,
				Voortgang.GEEN);
	}

	private String rij(int nummer) {
		return (this.eerste + nummer) + ";Iris;de Wit;03-04-2008;Arnhem;Kok;2;BOL;17-01-2028;p.mentor;verzuim\n";
	}

	private long aantal(String tabel) {
		return this.jdbc.sql("select count(*) from " + tabel).query(Long.class).single();
	}

}
