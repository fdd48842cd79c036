package nl.transitieroute.route;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
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

	@Autowired
	FormService formService;

	@Autowired
	RepositoryService repositoryService;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	IdentityService identityService;

	@Autowired
	ProcessEngineConfigurationImpl engine;

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

	@Test
	void aSignalThatCameInByTheStartFormIsForgottenToo() {
		this.verhaal.begin(LocalDate.of(2026, 11, 23));
		Map<String, Object> formulier = Verhaal.antwoorden("studentnummer", "771122", "voornaam", VOORNAAM,
				"achternaam", ACHTERNAAM, "geboortedatum", LocalDate.of(2008, 4, 3), "gemeente", "Arnhem", "opleiding",
				"Kok", "niveau", "2", "leerweg", "BBL", "verwachteEinddatum", LocalDate.of(2028, 1, 17),
				"signalenSchool", Spin.JSON(List.of("verzuim")), "toelichting", WOORDEN, "bronAanmelding", "mentor",
				"jongereWeetHet", true);
		String definitie = this.repositoryService.createProcessDefinitionQuery()
			.processDefinitionKey("signaal")
			.latestVersion()
			.singleResult()
			.getId();
		this.identityService.setAuthentication("j.mentor", List.of("camunda-admin"));
		this.engine.setAuthorizationEnabled(false);
		String id;
		try {
			id = this.formService.submitStartForm(definitie, formulier).getId();
		}
		finally {
			this.engine.setAuthorizationEnabled(true);
			this.identityService.clearAuthentication();
		}
		String nummer = this.historyService.createHistoricProcessInstanceQuery()
			.processInstanceId(id)
			.singleResult()
			.getBusinessKey();
		assertThat(sporen()).isNotEmpty();
		this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(nummer)
			.rootProcessInstances()
			.list()
			.forEach((instantie) -> this.runtimeService.deleteProcessInstance(instantie.getId(), WOORDEN));
		this.routes.sluitAf(nummer, "jongere-wil-niet");

		this.vernietigingen.opVerzoek(nummer, this.verhaal.vandaag());

		assertThat(sporen()).isEmpty();
		assertThat(dump().zoek(nummer)).isEmpty();
	}

}
