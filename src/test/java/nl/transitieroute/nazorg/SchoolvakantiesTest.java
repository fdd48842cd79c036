package nl.transitieroute.nazorg;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Werkdagen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables of school holidays, and the public holidays of the library. */
@ScenarioTest
class SchoolvakantiesTest {

	@Autowired
	Beslissingen beslissingen;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@ValueSource(strings = { "noord", "midden", "zuid" })
	void everyRegionHasFiveHolidaysInEverySchoolYearFromSaturdayToSunday(String regio) {
		List<Map<String, Object>> rijen = this.beslissingen.alle("schoolvakanties", Map.of("regio", regio));
		assertThat(rijen).hasSize(4 * 5 + 2).allSatisfy((rij) -> {
			LocalDate van = LocalDate.parse((String) rij.get("van"));
			LocalDate tot = LocalDate.parse((String) rij.get("tot"));
			assertThat(van.getDayOfWeek()).as("%s", rij).isEqualTo(DayOfWeek.SATURDAY);
			assertThat(tot.getDayOfWeek()).as("%s", rij).isEqualTo(DayOfWeek.SUNDAY);
			assertThat(van.until(tot).toTotalMonths()).as("%s", rij).isBetween(0L, 1L);
		});
	}

	@Test
	void everyMunicipalityBelongsToARegion() {
		List<Map<String, Object>> gemeenten = this.jdbc
			.sql("select gemeente_code as gemeente, rmc_code as rmc from gemeente_indeling")
			.query()
			.listOfRows();
		assertThat(gemeenten).hasSizeGreaterThan(300)
			.allSatisfy((gemeente) -> assertThat(regio((String) gemeente.get("gemeente"), (String) gemeente.get("rmc")))
				.as("%s", gemeente)
				.isIn("noord", "midden", "zuid"));
	}

	@ParameterizedTest
	@CsvSource({ "0202, 41, zuid", "0268, 40, zuid", "0222, 13, midden", "0221, 13, zuid", "0244, 10, noord",
			"0246, 10, midden", "0317, 20, noord", "0050, 17, midden", "0034, 18, noord", "0599, 29, midden",
			"0150, 11, noord", "0200, 11, midden", "0297, 15, zuid", "0281, 15, midden", "0344, 19, midden",
			"0935, 39, zuid", "0014, 03, noord", "0363, 21, noord" })
	void municipalitiesLieInTheRegionThatTheMinisterSet(String gemeente, String rmc, String regio) {
		assertThat(regio(gemeente, rmc)).isEqualTo(regio);
	}

	@Test
	void publicHolidaysAreThoseOfTheNetherlands() {
		Werkdagen werkdagen = new Werkdagen();
		assertThat(werkdagen.isWerkdag(LocalDate.of(2028, 4, 14)))
			.as("Goede Vrijdag: equal to a holiday for terms (Algemene termijnenwet 3 lid 2)")
			.isFalse();
		assertThat(werkdagen.isWerkdag(LocalDate.of(2028, 5, 5))).as("5 mei, every year: Algemene termijnenwet 3 lid 1")
			.isFalse();
		assertThat(werkdagen.isFeestdag(LocalDate.of(2025, 4, 26))).as("Koningsdag when the 27th is a Sunday").isTrue();
		assertThat(werkdagen.isFeestdag(LocalDate.of(2025, 4, 27))).isFalse();
		assertThat(werkdagen.isWerkdag(LocalDate.of(2028, 4, 17))).as("Tweede Paasdag").isFalse();
		assertThat(werkdagen.isWerkdag(LocalDate.of(2028, 5, 25))).as("Hemelvaartsdag").isFalse();
		assertThat(werkdagen.isWerkdag(LocalDate.of(2028, 6, 5))).as("Tweede Pinksterdag").isFalse();
		assertThat(werkdagen.isWerkdag(LocalDate.of(2028, 12, 26))).as("Tweede Kerstdag").isFalse();
	}

	private String regio(String gemeente, String rmc) {
		return (String) this.beslissingen.enige("schoolvakantieregio", Map.of("gemeente", gemeente, "rmc", rmc))
			.orElseThrow()
			.get("regio");
	}

}
