package nl.transitieroute.organisatie;

import java.util.List;

import nl.transitieroute.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever tries the product finds somebody in every role at every organisation. */
@WebTest
class DemoTest {

	private static final List<String> SCHOLEN = List.of("school-albeda", "school-roc-nijmegen", "school-graafschap",
			"school-rijn-ijssel");

	@Autowired
	Organisaties organisaties;

	@Autowired
	JdbcClient jdbc;

	@Test
	void everyMunicipalityHasItsRmcRegion() {
		assertThat(this.jdbc.sql("select count(*) from gemeente").query(Long.class).single()).isEqualTo(342);
		assertThat(this.jdbc.sql("select count(distinct rmc_code) from gemeente_indeling").query(Long.class).single())
			.isEqualTo(40);
		Gemeente arnhem = this.organisaties.gemeenteMetNaam("arnhem").orElseThrow();
		assertThat(arnhem.rmcId()).isEqualTo("rmc-arnhem");
		assertThat(arnhem.wiId()).isEqualTo("wi-arnhem");
		Gemeente utrecht = this.organisaties.gemeenteMetNaam("Utrecht").orElseThrow();
		assertThat(utrecht.rmcId()).isNull();
	}

	@Test
	void everySchoolHasEveryRoleAndARegisseur() {
		for (String school : SCHOLEN) {
			for (String rol : List.of("mentor", "zorgcoordinator", "stagebegeleider", "doorwerkcoach")) {
				assertThat(this.organisaties.medewerkers(school, rol)).as(rol + " van " + school).isNotEmpty();
			}
			String regie = this.jdbc.sql("select regie_id from school_regie where school_id = ?")
				.param(school)
				.query(String.class)
				.single();
			assertThat(this.organisaties.medewerkers(regie, "regisseur")).hasSize(1);
		}
	}

	@Test
	void aStandInIsAColleagueAndSomebodyElse() {
		for (Organisatie organisatie : this.organisaties.alle()) {
			for (Medewerker medewerker : this.organisaties.medewerkers(organisatie.id())) {
				if (medewerker.vervangerId() != null) {
					assertThat(medewerker.vervangerId()).isNotEqualTo(medewerker.id());
					assertThat(this.organisaties.medewerker(medewerker.vervangerId()).orElseThrow().organisatieId())
						.isEqualTo(organisatie.id());
				}
			}
		}
	}

}
