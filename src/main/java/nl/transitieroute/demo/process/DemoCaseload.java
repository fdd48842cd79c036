package nl.transitieroute.demo.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.transitieroute.organisatie.Tabelbestand;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A caseload to look at: the 81 routes of the evaluation of the Transitieroute (Regioplan
 * 2020, chapter 3.1), lived through in the real processes up to today, so that every
 * phase has work. Made before the application opens its door, because the clock moves
 * while it is made. Every route is one transaction: after a crash the next start makes
 * the missing ones.
 */
@Component
@ConditionalOnProperty(name = { "transitieroute.demo", "transitieroute.demo-caseload" }, havingValue = "true")
class DemoCaseload implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DemoCaseload.class);

	/** Where the ages, names and days come from: the same demo at every first start. */
	private static final long ZAAD = 2020;

	private final DemoRoute demoRoute;

	private final JdbcClient jdbc;

	private final TransactionTemplate transactie;

	private final Clock clock;

	private boolean klaar;

	DemoCaseload(DemoRoute demoRoute, JdbcClient jdbc, TransactionTemplate transactie, Clock clock) {
		this.demoRoute = demoRoute;
		this.jdbc = jdbc;
		this.transactie = transactie;
		this.clock = clock;
	}

	@Override
	public void start() {
		ZonedDateTime nu = ZonedDateTime.now(this.clock);
		List<Leerling> ontbrekend = leerlingen(nu.toLocalDate()).stream()
			.filter((leerling) -> !bestaat(leerling))
			.toList();
		if (!ontbrekend.isEmpty()) {
			maak(ontbrekend, nu);
		}
		this.klaar = true;
	}

	private void maak(List<Leerling> leerlingen, ZonedDateTime nu) {
		long begin = System.nanoTime();
		try (ProgressBar balk = new ProgressBarBuilder().setTaskName("Demo-routes")
			.setInitialMax(leerlingen.size())
			.setStyle(ProgressBarStyle.ASCII)
			.setUpdateIntervalMillis(1000)
			.build()) {
			for (Leerling leerling : leerlingen) {
				this.transactie.executeWithoutResult((status) -> this.demoRoute.leef(leerling, nu));
				balk.step();
			}
		}
		finally {
			ClockUtil.reset();
		}
		log.info("Demo: {} routes gemaakt in {} s", leerlingen.size(),
				Duration.ofNanos(System.nanoTime() - begin).toSeconds());
	}

	private boolean bestaat(Leerling leerling) {
		return this.jdbc.sql("select count(*) from jongere where school_id = ? and studentnummer = ?")
			.params(leerling.schoolId(), leerling.studentnummer())
			.query(Long.class)
			.single() > 0;
	}

	private static List<Leerling> leerlingen(LocalDate vandaag) {
		Random toeval = new Random(ZAAD);
		List<CSVRecord> profielen = Tabelbestand.lees("demo/profielen.csv");
		List<Leerling> leerlingen = new ArrayList<>();
		for (CSVRecord rij : Tabelbestand.lees("demo/caseload.csv")) {
			CSVRecord profiel = profielen.stream()
				.filter((kandidaat) -> kandidaat.get("profiel").equals(rij.get("profiel")))
				.findFirst()
				.orElseThrow();
			for (int i = 0; i < Integer.parseInt(rij.get("aantal")); i++) {
				leerlingen.add(Leerling.van(leerlingen.size(), rij.get("school"), profiel, vandaag, toeval));
			}
		}
		return leerlingen;
	}

	@Override
	public void stop() {
		this.klaar = false;
	}

	@Override
	public boolean isRunning() {
		return this.klaar;
	}

	/** Before the web server and the job executor. */
	@Override
	public int getPhase() {
		return 0;
	}

}
