package nl.transitieroute.route;

import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A youth who is ill on the day half a year before the end of the education: nothing
 * begins while the route stands still, and nothing is forgotten.
 */
@ScenarioTest
class PauzeOverUitstroomScenarioTest {

	private static final LocalDate EINDE = LocalDate.of(2027, 7, 1);

	private static final LocalDate HALF_JAAR_VOOR_EINDE = LocalDate.of(2027, 1, 1);

	private static final LocalDate BETER = LocalDate.of(2027, 2, 1);

	private static final String OVERLEG = "userTask_uitstroomoverlegVoeren";

	@Autowired
	Verhaal verhaal;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	RuntimeService runtimeService;

	private Route sanne;

	@BeforeEach
	void sanneIsIllInDecember() {
		this.verhaal.begin(LocalDate.of(2026, 12, 1));
		this.sanne = this.verhaal.jongere(EINDE);
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(this.sanne.nummer())
			.setVariables(Map.of("routeNummer", this.sanne.nummer(), "jongere", "Sanne de Vries", "fase", "Route"))
			.startBeforeActivity("gateway_einddatumBekend")
			.execute();
		this.gebeurtenissen.pauzeer(this.sanne.nummer(), "Ziek.", BETER);
	}

	@Test
	void theWayToTheDiplomaBeginsAfterThePauseAndNotInIt() {
		this.verhaal.tot(HALF_JAAR_VOOR_EINDE.plusDays(7));
		assertThat(this.verhaal.openTaken(this.sanne)).doesNotContain(OVERLEG);

		this.verhaal.tot(BETER);
		this.verhaal.taak(this.sanne, "userTask_hervattenBespreken").vult("hervattenBesluit", "hervatten");
		this.verhaal.tot(BETER.plusDays(1));

		assertThat(this.verhaal.openTaken(this.sanne)).contains(OVERLEG);
	}

	@Test
	void aWaitThatIsStillToComeKeepsItsDay() {
		this.gebeurtenissen.vraagHervatten(this.sanne.nummer());
		this.verhaal.tot(LocalDate.of(2026, 12, 10));
		this.verhaal.taak(this.sanne, "userTask_hervattenBespreken").vult("hervattenBesluit", "hervatten");
		this.verhaal.tot(LocalDate.of(2026, 12, 11));

		assertThat(this.verhaal.nu(this.sanne).volgendeStapOp().toLocalDate()).isEqualTo(HALF_JAAR_VOOR_EINDE);
		this.verhaal.tot(HALF_JAAR_VOOR_EINDE);
		assertThat(this.verhaal.openTaken(this.sanne)).contains(OVERLEG);
	}

	@Test
	void anotherEndDuringThePauseWaitsAsWell() {
		this.gebeurtenissen.wijzigEinddatum(this.sanne.nummer(), EINDE.plusDays(7), "Studie duurt langer.");

		this.verhaal.tot(HALF_JAAR_VOOR_EINDE.plusDays(14));

		assertThat(this.verhaal.openTaken(this.sanne)).doesNotContain(OVERLEG);
	}

	@Test
	void whoStopsDuringThePauseDoesNotWaitForItsEnd() {
		this.gebeurtenissen.meldUitval(this.sanne.nummer(), "Komt niet meer.");
		this.verhaal.taak(this.sanne, "userTask_uitvalBeoordelen")
			.vult("uitvalBesluit", "stopt", "uitvalReden", "wil-niet-meer", "uitvalGewaarschuwd",
					java.util.List.of("jongere"));

		Route nu = this.verhaal.nu(this.sanne);
		assertThat(nu.status()).isEqualTo(Route.Status.OPEN);
		assertThat(nu.pauzeTot()).isNull();
		assertThat(this.verhaal.openTaken(this.sanne)).containsExactly("userTask_uitvalOverdragen");
	}

}
