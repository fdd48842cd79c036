package nl.transitieroute.route;

import java.io.IOException;
import java.time.LocalDate;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.transitieroute.ScenarioTest;
import org.junit.jupiter.api.Test;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Erasure on the database of production, with the engine keeping all the history that it
 * can keep.
 */
@ScenarioTest
@DirtiesContext
class HeleRouteVernietigenPostgresTest extends HeleRouteVernietigen {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) throws IOException {
		EmbeddedPostgres postgres = EmbeddedPostgres.start();
		registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		registry.add("spring.datasource.username", () -> "postgres");
		registry.add("camunda.bpm.history-level", () -> "full");
	}

	@Test
	void aYouthWhoWentTheWholeRouteIsForgotten() {
		isForgottenOnRequest(gaDeHeleRoute(), "act_hi_varinst.text_", "act_hi_detail.text_");
	}

	@Test
	void onlyTheErasureOfThisRouteGetsPastTheGuardOfTheDossier() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.routes.sluitAf(sanne.nummer(), "afgerond");
		assertThatThrownBy(() -> this.jdbc.update("delete from dossier_entry where route_id = ?", sanne.id()))
			.hasMessageContaining("alleen aan te vullen");
		this.vernietigingen.opVerzoek(sanne.nummer(), this.verhaal.vandaag());
		assertThat(this.routes.zoek(sanne.nummer())).isEmpty();
	}

}
