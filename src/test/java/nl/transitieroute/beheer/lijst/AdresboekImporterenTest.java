package nl.transitieroute.beheer.lijst;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import nl.transitieroute.lijst.Afwijzing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * The command tells what became of a list, and stops before anything when it cannot work.
 */
class AdresboekImporterenTest {

	@TempDir
	private Path map;

	private final ByteArrayOutputStream uit = new ByteArrayOutputStream();

	private final ByteArrayOutputStream fout = new ByteArrayOutputStream();

	@Test
	void tellsWhatWentInAndWhyTheRestDidNot() throws IOException {
		Path lijst = Files.writeString(this.map.resolve("lijst.csv"), "id;soort;naam\n");
		Adresboekimport importeren = mock(Adresboekimport.class);
		given(importeren.importeer(eq(Adresboeklijst.ORGANISATIES), any()))
			.willReturn(new Importverslag(2, 1, 0, 0, List.of(new Afwijzing(3, 3, "naam", "is leeg", "Vul het in."))));
		assertThat(voerUit(importeren, "organisaties", lijst.toString(), "--spring.x=y"))
			.isEqualTo(AdresboekImporteren.RIJEN_GEWEIGERD);
		assertThat(this.uit.toString(StandardCharsets.UTF_8)).contains("nieuw: 1", "rij 3: naam is leeg. Vul het in.");
	}

	@Test
	void stopsBeforeAnythingWhenItCannotWork() {
		assertThat(voerUit(null, "organisaties")).isEqualTo(AdresboekImporteren.NIETS_GEDAAN);
		assertThat(voerUit(null, "huizen", "lijst.csv")).isEqualTo(AdresboekImporteren.NIETS_GEDAAN);
		assertThat(voerUit(null, "organisaties", "bestaat-niet.csv")).isEqualTo(AdresboekImporteren.NIETS_GEDAAN);
		assertThat(this.fout.toString(StandardCharsets.UTF_8)).contains("Gebruik: ", "gemeenten, dienstverlening",
				"bestaat niet");
	}

	@Test
	void runsInAProcessOfItsOwn() throws Exception {
		Path lijst = Files.writeString(this.map.resolve("lijst.csv"),
				"id;soort;naam\nwi-proef;wi;W&I Proef\nproef;wi;Zonder soort\n");
		Path uitvoer = this.map.resolve("uitvoer.txt");
		Process proces = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				"nl.transitieroute.TransitierouteApplication", AdresboekImporteren.OPDRACHT, "organisaties",
				lijst.toString(), "--spring.datasource.url=jdbc:h2:file:" + this.map.resolve("transitieroute"))
			.redirectErrorStream(true)
			.redirectOutput(uitvoer.toFile())
			.start();
		assertThat(proces.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(uitvoer).content()
			.contains("nieuw: 1", "geweigerd: 1", "rij 3: id past niet bij de soort. Begin met wi-");
		assertThat(proces.exitValue()).isEqualTo(AdresboekImporteren.RIJEN_GEWEIGERD);
	}

	private int voerUit(Adresboekimport importeren, String... argumenten) {
		return new AdresboekImporteren(new PrintStream(this.uit, true, StandardCharsets.UTF_8),
				new PrintStream(this.fout, true, StandardCharsets.UTF_8))
			.voerUit(List.of(argumenten), () -> {
				GenericApplicationContext context = new GenericApplicationContext();
				context.registerBean(Adresboekimport.class, () -> importeren);
				context.refresh();
				return context;
			});
	}

}
