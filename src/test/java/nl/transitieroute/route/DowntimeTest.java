package nl.transitieroute.route;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

import nl.transitieroute.TransitierouteApplication;
import nl.transitieroute.Verhaal;
import nl.transitieroute.dossier.DossierEntry;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The application is stopped, and a day that a youth counts on goes by. */
class DowntimeTest {

	@TempDir
	Path folder;

	@AfterEach
	void reset() {
		ClockUtil.reset();
	}

	@Test
	void aTimerThatFellDueWhileTheApplicationWasDownFiresOnceAfterTheStart() {
		Route sanne;
		try (ConfigurableApplicationContext before = start(false)) {
			Verhaal verhaal = before.getBean(Verhaal.class);
			// Ten working days and more ago: reminder and escalation are due by now.
			verhaal.begin(LocalDate.now(Routes.ZONE).minusDays(25));
			sanne = verhaal.jongere(LocalDate.now(Routes.ZONE).plusYears(2));
			before.getBean(Gebeurtenissen.class).start(sanne);
			assertThat(verhaal.keren(sanne, "userTask_signaalBeoordelenEscalatie")).isZero();
		}
		ClockUtil.reset();
		try (ConfigurableApplicationContext after = start(true)) {
			Verhaal verhaal = after.getBean(Verhaal.class);
			await().atMost(Duration.ofSeconds(90))
				.until(() -> verhaal.keren(sanne, "userTask_signaalBeoordelenEscalatie") == 1
						&& verhaal.dossier(sanne).stream().map(DossierEntry::soort).anyMatch("herinnering"::equals));
		}
		try (ConfigurableApplicationContext again = start(false)) {
			Verhaal verhaal = again.getBean(Verhaal.class);
			verhaal.tot(LocalDateTime.now(Routes.ZONE).plusHours(1));
			assertThat(verhaal.keren(sanne, "userTask_signaalBeoordelenEscalatie")).isOne();
			assertThat(verhaal.dossier(sanne).stream().filter((entry) -> entry.soort().equals("herinnering")))
				.hasSize(1);
		}
	}

	private ConfigurableApplicationContext start(boolean jobExecutor) {
		return new SpringApplicationBuilder(TransitierouteApplication.class).web(WebApplicationType.NONE)
			.profiles("test")
			.run("--spring.datasource.url=jdbc:h2:file:" + this.folder.resolve("route") + ";AUTO_SERVER=TRUE",
					"--camunda.bpm.job-execution.enabled=" + jobExecutor, "--server.port=0");
	}

}
