package nl.transitieroute.aanmelden.wachtwoord;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The first account of a new installation. */
class BeheerderTest {

	private static final String STERK = "fiets lamp zeven wolk";

	@TempDir
	private Path map;

	private final ByteArrayOutputStream uitvoer = new ByteArrayOutputStream();

	@Test
	void makesTheFirstAccountAndGivesItsOwnerANewPasswordLater() throws Exception {
		assertThat(voerUit(STERK, "--account=a.beheerder", "--naam=Anna Beheerder")).as(tekst()).isZero();
		assertThat(tekst()).contains("Het account a.beheerder staat klaar").doesNotContain(STERK);
		String eerste = wachtwoord();
		assertThat(eerste).startsWith("{bcrypt}$2a$12$");

		assertThat(voerUit("een ander huis aan zee", "--account=a.beheerder")).as(tekst()).isZero();
		assertThat(wachtwoord()).isNotEqualTo(eerste);

		assertThat(voerUit("Welkomwelkom1!", "--account=a.beheerder")).isEqualTo(2);
		assertThat(tekst()).contains("veel gebruikt");
	}

	@Test
	void saysHowWithoutANameOrAPassword() {
		assertThat(voerUit(STERK)).isEqualTo(2);
		assertThat(voerUit(null, "--account=a.beheerder")).isEqualTo(2);
		assertThat(tekst()).contains("TRANSITIEROUTE_BEHEERDER_WACHTWOORD", "--account=NAAM");
	}

	private int voerUit(String wachtwoord, String... argumenten) {
		this.uitvoer.reset();
		List<String> alles = new ArrayList<>(List.of("beheerder"));
		alles.addAll(List.of(argumenten));
		alles.addAll(List.of("--spring.datasource.url=" + database(), "--transitieroute.demo=false",
				"--camunda.bpm.generate-unique-process-engine-name=true",
				"--camunda.bpm.generate-unique-process-application-name=true"));
		PrintStream stroom = new PrintStream(this.uitvoer, true, StandardCharsets.UTF_8);
		return Beheerder.voerUit(alles, wachtwoord, stroom, stroom);
	}

	private String tekst() {
		return this.uitvoer.toString(StandardCharsets.UTF_8);
	}

	private String database() {
		return "jdbc:h2:file:" + this.map.resolve("transitieroute");
	}

	private String wachtwoord() throws Exception {
		try (Connection verbinding = DriverManager
			.getConnection(database(), "sa", ""); ResultSet rij = verbinding.createStatement().executeQuery("""
					select m.wachtwoord from medewerker m join medewerker_rol r on r.medewerker_id = m.id
					where m.id = 'a.beheerder' and r.rol = 'functioneelbeheerder' and m.organisatie_id = 'beheer'""")) {
			assertThat(rij.next()).isTrue();
			return rij.getString(1);
		}
	}

}
