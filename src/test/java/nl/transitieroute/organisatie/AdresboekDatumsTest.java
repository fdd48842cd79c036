package nl.transitieroute.organisatie;

import java.time.LocalDate;
import java.util.Optional;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.route.Route;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** Municipalities merge and change regions: the row of the day counts. */
@ScenarioTest
@Transactional
class AdresboekDatumsTest {

	private static final LocalDate WISSEL = LocalDate.of(2027, 1, 1);

	@Autowired
	private Verhaal verhaal;

	@Autowired
	private Organisaties organisaties;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theOrganisationsOfTheDayServeAMunicipality() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		sluit("dienstverlening", "0202");
		this.jdbc.sql("insert into dienstverlening values ('0202', ?, null, ?, ?, null)")
			.params(Verhaal.RMC, Verhaal.REGIE, WISSEL)
			.update();

		assertThat(this.organisaties.gemeente("0202")).map(Gemeente::wiId).contains(Verhaal.WI);
		assertThat(this.organisaties.gemeente("0202", WISSEL.minusDays(1))).map(Gemeente::wiId).contains(Verhaal.WI);
		assertThat(this.organisaties.gemeente("0202", WISSEL).orElseThrow().wiId()).isNull();
		assertThat(this.organisaties.gemeente("0202", LocalDate.of(2024, 1, 1))).as("before the first row")
			.map(Gemeente::wiId)
			.contains(Verhaal.WI);

		Route voor = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.verhaal.tot(WISSEL);
		Route na = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		assertThat(voor.wiId()).isEqualTo(Verhaal.WI);
		assertThat(na.wiId()).isNull();
		assertThat(this.verhaal.nu(voor).wiId()).as("an open route does not move by itself").isEqualTo(Verhaal.WI);
	}

	@Test
	void aMergedMunicipalityIsFoundUntilItsLastDayAndKeepsItsName() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		sluit("gemeente_indeling", "0203");
		String naam = this.organisaties.gemeentenaam("0203").orElseThrow();
		assertThat(this.organisaties.gemeenteMetNaam(naam)).isPresent();
		assertThat(this.organisaties.gemeentenamen()).contains(naam);
		this.verhaal.tot(WISSEL);
		assertThat(this.organisaties.gemeenteMetNaam(naam)).isEmpty();
		assertThat(this.organisaties.gemeente("0203")).isEqualTo(Optional.empty());
		assertThat(this.organisaties.gemeentenamen()).doesNotContain(naam);
		assertThat(this.organisaties.gemeentenaam("0203")).contains(naam);
	}

	private void sluit(String tabel, String code) {
		this.jdbc.sql("update " + tabel + " set geldig_tot = ? where gemeente_code = ?")
			.params(WISSEL.minusDays(1), code)
			.update();
	}

}
