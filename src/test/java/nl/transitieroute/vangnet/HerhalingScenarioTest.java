package nl.transitieroute.vangnet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Situaties;
import nl.transitieroute.Verhaal;
import nl.transitieroute.caseload.Caseloadaanvraag;
import nl.transitieroute.caseload.Caseloadoverdrachten;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.NieuweToestemming;
import nl.transitieroute.toestemming.Toestemming;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A poisoned variable makes a step fail. It is tried again after a minute, half an hour
 * and two hours, never at once, and only then it is on the list; mended and tried once
 * more it is gone. The same for a timer, for a step of its own and for work of no route.
 */
@ScenarioTest
class HerhalingScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);

	private static final String NUMMER = "toestemmingNummer";

	private static final List<Duration> WACHT = List.of(Duration.ofMinutes(1), Duration.ofMinutes(30),
			Duration.ofHours(2));

	@Autowired
	Verhaal verhaal;

	@Autowired
	Situaties situaties;

	@Autowired
	Vangnetverhaal net;

	@Autowired
	Herstellingen herstellingen;

	@Autowired
	Caseloadoverdrachten overdrachten;

	@Autowired
	ManagementService managementService;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Clock clock;

	Route sanne;

	private String toestemming;

	@BeforeEach
	void begin() {
		this.verhaal.begin(BEGIN);
		this.net.begin();
		this.sanne = this.situaties.begeleid();
	}

	@AfterEach
	void end() {
		this.verhaal.begin(BEGIN);
		this.net.begin();
	}

	@Test
	void aTimerThatBringsUpSomethingThatFails() {
		String instantie = bewaking();
		Job wekker = this.managementService.createJobQuery().processInstanceId(instantie).timers().singleResult();
		ClockUtil.setCurrentTime(Date.from(wekker.getDuedate().toInstant().plusSeconds(1)));

		faaltVierKeer(wekker.getId());

		assertThat(this.net.staat(this.sanne)).contains(Soort.STAP_VASTGELOPEN.sleutel());
		assertThat(this.net.tekst(Soort.STAP_VASTGELOPEN)).doesNotContain("vergif");
		this.herstellingen.doe(this.net.melding(Soort.STAP_VASTGELOPEN));
		assertThatThrownBy(() -> this.managementService.executeJob(wekker.getId())).as("not mended yet").isNotNull();
		this.net.minuut();
		assertThat(this.net.staat(this.sanne)).contains(Soort.STAP_VASTGELOPEN.sleutel());

		this.runtimeService.setVariable(instantie, NUMMER, this.toestemming);
		this.herstellingen.doe(this.net.melding(Soort.STAP_VASTGELOPEN));
		this.managementService.executeJob(wekker.getId());
		this.net.minuut();
		assertThat(this.net.staat(this.sanne)).doesNotContain(Soort.STAP_VASTGELOPEN.sleutel());
		assertThat(this.verhaal.openTaken(this.sanne)).contains("userTask_toestemmingVernieuwen");
	}

	@Test
	void aStepOfItsOwn() {
		this.overdrachten.vraag(new Caseloadaanvraag("p.mentor", "j.mentor", null, "vertrekt", List.of()),
				"z.zorgcoordinator");
		Job werk = this.managementService.createJobQuery().messages().singleResult();
		Object goed = this.runtimeService.getVariable(werk.getProcessInstanceId(), "overdracht");
		this.runtimeService.setVariable(werk.getProcessInstanceId(), "overdracht", -1L);

		faaltVierKeer(werk.getId());

		assertThat(this.net.staat()).containsExactly(Soort.WERK_VASTGELOPEN.sleutel());
		this.runtimeService.setVariable(werk.getProcessInstanceId(), "overdracht", goed);
		this.herstellingen.doe(this.net.melding(Soort.WERK_VASTGELOPEN));
		this.verhaal.tot(LocalDateTime.now(this.clock).plusMinutes(1));
		this.net.minuut();
		assertThat(this.net.staat()).isEmpty();
		assertThat(this.verhaal.nu(this.sanne).contactpersoonId()).isEqualTo("j.mentor");
	}

	@Test
	void noDiagramAndNoSettingTriesAtOnce() throws IOException {
		assertThat(((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getFailedJobRetryTimeCycle()).isEqualTo("R3/PT1M,PT30M,PT2H");
		try (Stream<Path> modellen = Files.list(Path.of("processes"))) {
			for (Path model : modellen.toList()) {
				assertThat(Files.readString(model)).as(model.toString()).doesNotContain("failedJobRetryTimeCycle");
			}
		}
	}

	/** The watch over a consent that ends in November; whose, is poisoned. */
	private String bewaking() {
		this.toestemming = Long.toString(this.toestemmingen
			.leg(this.sanne,
					new NieuweToestemming(Toestemming.AVG, Toestemmingen.DELEN, "wi", "ja", List.of("begeleiding"),
							"in-gesprek", "dossierpagina-1", null, LocalDate.of(2026, 11, 30), null))
			.id());
		String instantie = this.runtimeService
			.startProcessInstanceByKey("toestemming", this.sanne.nummer(), Map.of("routeNummer", this.sanne.nummer(),
					"jongere", "Sanne", "fase", "Nazorg", NUMMER, this.toestemming))
			.getId();
		this.runtimeService.setVariable(instantie, NUMMER, "vergif");
		return instantie;
	}

	private void faaltVierKeer(String werk) {
		for (Duration wacht : WACHT) {
			Instant nu = this.clock.instant();
			assertThatThrownBy(() -> this.managementService.executeJob(werk)).isNotNull();
			Job daarna = this.managementService.createJobQuery().jobId(werk).singleResult();
			assertThat(daarna.getRetries()).isPositive();
			assertThat(Duration.between(nu, daarna.getDuedate().toInstant())).isEqualTo(wacht);
			this.net.kijkNog();
			assertThat(this.net.staat()).as("tried again after %s", wacht)
				.doesNotContain(Soort.STAP_VASTGELOPEN.sleutel(), Soort.WERK_VASTGELOPEN.sleutel());
			ClockUtil.setCurrentTime(daarna.getDuedate());
		}
		assertThatThrownBy(() -> this.managementService.executeJob(werk)).isNotNull();
		assertThat(this.managementService.createJobQuery().jobId(werk).singleResult().getRetries()).isZero();
		this.net.minuut();
	}

}
