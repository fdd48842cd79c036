package nl.transitieroute.dossier;

import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.route.Route;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The record of a route is only ever added to. */
@ScenarioTest
class DossierTest {

	@Autowired
	Verhaal verhaal;

	@Autowired
	Dossier dossier;

	@Autowired
	JdbcClient jdbc;

	@Test
	void anEntryIsNeverChangedNorRemoved() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.dossier.noteer(sanne.nummer(), "proef", "Iets gebeurd", Map.of("Op", LocalDate.of(2026, 9, 1)));

		assertThatThrownBy(() -> this.jdbc.sql("update dossier_entry set titel = 'anders'").update())
			.hasMessageContaining("alleen aan te vullen");
		assertThatThrownBy(() -> this.jdbc.sql("delete from dossier_entry").update())
			.hasMessageContaining("alleen aan te vullen");

		assertThat(this.dossier.van(sanne.nummer())).singleElement().satisfies((entry) -> {
			assertThat(entry.titel()).isEqualTo("Iets gebeurd");
			assertThat(this.dossier.regels(entry)).containsExactly(new VraagEnAntwoord("Op", "1 september 2026"));
		});
	}

}
