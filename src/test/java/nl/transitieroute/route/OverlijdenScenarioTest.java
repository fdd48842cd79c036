package nl.transitieroute.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Weigering;
import nl.transitieroute.route.Route.Status;
import nl.transitieroute.toestemming.Intrekkingen;
import nl.transitieroute.toestemming.NieuweToestemming;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.toestemming.Vastleggen;
import nl.transitieroute.verhuizing.Verhuizingen;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A youth dies, wherever he was on his way: nothing of the route goes on. */
@ScenarioTest
class OverlijdenScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);

	private static final Map<Fase, String> IN_DE_ROUTE = Map.of(Fase.SIGNALERING, "callActivity_signalering",
			Fase.STARTGESPREK, "callActivity_startgesprek", Fase.TR_PLAN, "callActivity_trPlan", Fase.STAGE,
			"subProcess_opleiding", Fase.DIPLOMA, "subProcess_opleiding", Fase.WARME_OVERDRACHT,
			"callActivity_warmeOverdracht", Fase.NAZORG, "callActivity_nazorg");

	@Autowired
	Verhaal verhaal;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	Verhuizingen verhuizingen;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Intrekkingen intrekkingen;

	@Autowired
	Routes routes;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	TaskService taskService;

	@Autowired
	HistoryService historyService;

	@Autowired
	ManagementService managementService;

	@Autowired
	TransactionTemplate transactie;

	@Autowired
	ProcessEngineConfigurationImpl engine;

	@Autowired
	Overlijdensberichten berichten;

	@Autowired
	Vastleggen vastleggen;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@EnumSource(Fase.class)
	void inEveryPhaseEverythingStops(Fase fase) {
		Route sanne = in(fase);

		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "De moeder belde.");

		assertThat(this.verhaal.eindigde(sanne, "transitieroute", "endEvent_overleden")).isTrue();
		isGestopt(sanne);
	}

	@ParameterizedTest
	@EnumSource(Fase.class)
	void whileTheRouteStandsStillEverythingStops(Fase fase) {
		Route sanne = in(fase);
		this.gebeurtenissen.pauzeer(sanne.nummer(), "Ziekte.", BEGIN.plusMonths(3));

		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "De moeder belde.");

		isGestopt(sanne);
		assertThat(this.verhaal.nu(sanne).pauzeTot()).isNull();
	}

	@Test
	void whenTheYouthHadStoppedAndRmcWasAskedEverythingStops() {
		Route sanne = in(Fase.SIGNALERING);
		this.gebeurtenissen.meldUitval(sanne.nummer(), "Komt niet meer.");
		this.verhaal.taak(sanne, "userTask_uitvalBeoordelen")
			.vult("uitvalBesluit", "stopt", "uitvalReden", "wil-niet-meer", "uitvalGewaarschuwd", List.of("jongere"));
		this.verhaal.taak(sanne, "userTask_uitvalOverdragen").vult();

		this.gebeurtenissen.meldOverlijden(sanne.nummer(), null, "Bericht van de leerplichtambtenaar.");

		isGestopt(sanne);
	}

	@Test
	void routeThatIsWithdrawnMovesAndAsksForHelpStopsWithAllOfIt() {
		Route sanne = in(Fase.NAZORG);
		this.toestemmingen.leg(sanne, Toestemmingen.DELEN, "wi", "ja", List.of("begeleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.toestemmingen.leg(sanne, Toestemmingen.DELEN, "rmc", "ja", List.of("begeleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.intrekkingen.trekIn(sanne.nummer(), "wi", null, "Wil niet meer.");
		this.gebeurtenissen.stelHulpvraag(sanne.nummer(), "Ik zoek werk.", "de jongere");
		this.gebeurtenissen.meldBaanverlies(sanne.nummer(), "Contract niet verlengd.");
		this.verhuizingen.meld(sanne.nummer(), "Utrecht", BEGIN.plusDays(3), null);
		this.gebeurtenissen.wisselContactpersoon(sanne.nummer(), "j.mentor", null, "Vertrekt.");

		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "Een klasgenoot.");

		isGestopt(sanne);
	}

	@Test
	void whoIsInTheMiddleOfAStepOfTheEngineFinishesItFirst() {
		Route sanne = in(Fase.SIGNALERING);

		this.engine.getCommandExecutorTxRequired().execute((context) -> {
			this.verhaal.taak(sanne, "userTask_signaalBeoordelen")
				.vult("besluit", "transitieroute", "redenAfwijking", "Gesprek met de mentor.");
			this.gebeurtenissen.meldOverlijden(sanne.nummer(), null, "Gehoord bij het bellen.");
			assertThat(this.routes.metNummer(sanne.nummer()).isOpen()).as("not under the feet of the step").isTrue();
			return null;
		});

		isGestopt(sanne);
		assertThat(this.verhaal.dossier(sanne)).anyMatch((entry) -> "signaal-beoordelen".equals(entry.formulier()));
	}

	@Test
	void aStepThatLearnsOfItAndThenFailsLeavesEverythingAsItWas() {
		Route sanne = in(Fase.SIGNALERING);

		assertThatThrownBy(() -> this.engine.getCommandExecutorTxRequired().execute((context) -> {
			this.gebeurtenissen.meldOverlijden(sanne.nummer(), null, "Gehoord bij het bellen.");
			throw new IllegalStateException("fault");
		})).hasMessageContaining("fault");

		assertThat(this.verhaal.nu(sanne).isOpen()).isTrue();
		assertThat(this.verhaal.openTaken(sanne)).containsExactly("userTask_signaalBeoordelen");
	}

	@Test
	void whoHadToDoWithTheYouthReadsItAndNobodyElse() {
		Route sanne = in(Fase.SIGNALERING);
		this.gebeurtenissen.meldUitval(sanne.nummer(), "Komt niet.");
		this.verhaal.taak(sanne, "userTask_uitvalBeoordelen")
			.vult("uitvalBesluit", "stopt", "uitvalReden", "wil-niet-meer", "uitvalGewaarschuwd", List.of("jongere"));
		this.verhaal.taak(sanne, "userTask_uitvalOverdragen").vult();

		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "De moeder belde.");

		assertThat(this.berichten.betrokkenen(sanne)).containsExactly("p.mentor", "j.mentor",
				"rmc-arnhem.trajectbegeleider");
		assertThat(this.berichten.voor("j.mentor", List.of())).extracting(Overlijdensbericht::nummer)
			.contains(sanne.nummer());
		assertThat(this.berichten.voor("r.trajectbegeleider", List.of("rmc-arnhem.trajectbegeleider")))
			.extracting(Overlijdensbericht::nummer)
			.contains(sanne.nummer());
		assertThat(this.berichten.voor("w.consulent", List.of("wi-arnhem.consulent")))
			.extracting(Overlijdensbericht::nummer)
			.doesNotContain(sanne.nummer());
		this.verhaal.tot(BEGIN.plusDays(31));
		assertThat(this.berichten.voor("j.mentor", List.of())).extracting(Overlijdensbericht::nummer)
			.as("a month later it is no news any more")
			.doesNotContain(sanne.nummer());
	}

	@ParameterizedTest
	@EnumSource(Fase.class)
	void aMistakeIsMendedAndTheRouteGoesOnInItsPhase(Fase fase) {
		Route sanne = in(fase);
		Fase was = sanne.fase();
		int entries = this.verhaal.dossier(sanne).size();
		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "Verkeerd verstaan.");

		this.gebeurtenissen.herstelOverlijden(sanne.nummer(), "p.mentor", "Het ging om een ander.");

		Route nu = this.verhaal.nu(sanne);
		assertThat(nu.status()).isEqualTo(Status.OPEN);
		assertThat(nu.uitkomst()).isNull();
		assertThat(nu.fase()).isEqualTo(was);
		assertThat(nu.contactpersoonId()).isEqualTo("p.mentor");
		assertThat(nu.volgendeStapOp()).as("a next step with a date").isNotNull();
		assertThat(this.verhaal.taak(sanne, "userTask_contactProberen").toegewezenAan()).isEqualTo("p.mentor");
		assertThat(this.verhaal.dossier(sanne)).as("nothing of the record is gone").hasSizeGreaterThan(entries + 3);
		assertThat(this.berichten.betrokkenen(sanne)).isEmpty();
		assertThat(telt("contactpersoon_periode", "tot is null", sanne)).isOne();
		if (fase == Fase.NAZORG) {
			assertThat(telt("contactmoment", "status = 'gepland'", sanne)).isPositive();
		}
		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "Nu is het waar.");
		assertThat(this.verhaal.openTaken(sanne)).isEmpty();
		assertThat(this.verhaal.nu(sanne).isOverleden()).isTrue();
	}

	@Test
	void theWatchOverAConsentRunsAgainAfterAMistake() {
		Route sanne = in(Fase.NAZORG);
		NieuweToestemming ja = NieuweToestemming.vandaag(Toestemmingen.DELEN, "wi", "ja", List.of("begeleiding"),
				"in-gesprek", "toestemming-nazorg-2");
		this.vastleggen.leg(sanne, new NieuweToestemming(ja.soort(), ja.doel(), ja.partij(), ja.antwoord(),
				ja.gegevens(), ja.wijze(), ja.tekstversie(), null, BEGIN.plusMonths(6), null));
		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "Verkeerd verstaan.");
		isGestopt(sanne);
		this.gebeurtenissen.herstelOverlijden(sanne.nummer(), "j.mentor", "Het ging om een ander.");
		assertThat(this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey("toestemming")
			.processInstanceBusinessKey(sanne.nummer())
			.count()).isOne();
		assertThat(this.verhaal.nu(sanne).contactpersoonId()).isEqualTo("j.mentor");
	}

	@Test
	void onlyAMistakeIsMendedByWhoSaysHowAndNamesAContactPerson() {
		Route sanne = in(Fase.SIGNALERING);
		assertThatThrownBy(() -> this.gebeurtenissen.herstelOverlijden(sanne.nummer(), "p.mentor", "x"))
			.hasMessageContaining("geen overlijden");
		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "Verkeerd verstaan.");
		assertThatThrownBy(() -> this.gebeurtenissen.herstelOverlijden(sanne.nummer(), "p.mentor", " "))
			.hasMessageContaining("hoe de vergissing");
		assertThatThrownBy(() -> this.gebeurtenissen.herstelOverlijden(sanne.nummer(), "w.consulent", "x"))
			.hasMessageContaining("werkt niet");
		isGestopt(sanne);
	}

	@Test
	void aListThatStillHoldsTheYouthDoesNotBeginARouteAgain() {
		Route sanne = in(Fase.SIGNALERING);
		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "De moeder belde.");
		assertThat(this.routes.isOverleden(sanne.jongereId())).isTrue();
		this.gebeurtenissen.herstelOverlijden(sanne.nummer(), "p.mentor", "Het ging om een ander.");
		assertThat(this.routes.isOverleden(sanne.jongereId())).isFalse();
	}

	@Test
	void routeOfAnOlderModelThatDoesNotKnowTheMessageStopsAsWell() {
		Route sanne = in(Fase.NAZORG);
		this.jdbc.sql("delete from act_ru_event_subscr where event_name_ = 'overlijdenGemeld'").update();

		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "De moeder belde.");

		isGestopt(sanne);
	}

	@Test
	void whatIsLearntInTheMiddleOfATaskIsKeptAndThenStopsEverything() {
		Route sanne = in(Fase.SIGNALERING);

		this.transactie.executeWithoutResult((status) -> {
			this.verhaal.taak(sanne, "userTask_signaalBeoordelen")
				.vult("besluit", "transitieroute", "redenAfwijking", "Gesprek met de mentor.");
			this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "De vader belde.");
		});

		isGestopt(sanne);
		assertThat(this.verhaal.dossier(sanne)).anyMatch((entry) -> "signaal-beoordelen".equals(entry.formulier()));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void aFaultHalfwayUndoesAllOfIt(boolean pauze) {
		Route sanne = in(Fase.NAZORG);
		if (pauze) {
			this.gebeurtenissen.pauzeer(sanne.nummer(), "Ziekte.", BEGIN.plusMonths(3));
		}
		List<String> taken = this.verhaal.openTaken(sanne);
		List<Map<String, Object>> stappen = rijen("select * from stap where route_id = ? order by sleutel", sanne);
		List<Map<String, Object>> momenten = rijen("select * from contactmoment where route_id = ? order by id", sanne);
		int dossier = this.verhaal.dossier(sanne).size();
		this.jdbc
			.sql("alter table route add constraint proef check (id <> " + sanne.id() + " or status <> 'AFGESLOTEN')")
			.update();
		try {
			assertThatThrownBy(() -> this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "De moeder belde."))
				.isNotNull();
		}
		finally {
			this.jdbc.sql("alter table route drop constraint proef").update();
		}

		assertThat(this.verhaal.nu(sanne).isOpen()).isTrue();
		assertThat(this.verhaal.openTaken(sanne)).isEqualTo(taken);
		assertThat(rijen("select * from stap where route_id = ? order by sleutel", sanne)).isEqualTo(stappen);
		assertThat(rijen("select * from contactmoment where route_id = ? order by id", sanne)).isEqualTo(momenten);
		assertThat(this.verhaal.dossier(sanne)).hasSize(dossier);
		assertThat(this.runtimeService.createExecutionQuery()
			.processInstanceBusinessKey(sanne.nummer())
			.messageEventSubscriptionName("overlijdenGemeld")
			.count()).isOne();
		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "De moeder belde.");
		isGestopt(sanne);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4 })
	void atAnyMomentOfAWanderingRouteEverythingStops(long zaad) {
		Random toeval = new Random(zaad);
		for (int keer = 0; keer < 6; keer++) {
			Route sanne = in(Fase.values()[toeval.nextInt(Fase.values().length)]);
			for (int stap = toeval.nextInt(8); stap > 0 && this.verhaal.nu(sanne).isOpen(); stap--) {
				iets(toeval, sanne);
			}
			if (this.verhaal.nu(sanne).isOpen()) {
				this.gebeurtenissen.meldOverlijden(sanne.nummer(), null, "Overlijdensbericht in de krant.");
				isGestopt(sanne);
			}
		}
	}

	@Test
	void afterwardsNothingCanBeDoneAndWhyIsSaidWithCare() {
		Route sanne = in(Fase.NAZORG);
		this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, "De moeder belde.");
		String nummer = sanne.nummer();

		for (Runnable poging : List.<Runnable>of(() -> this.gebeurtenissen.meldUitval(nummer, "x"),
				() -> this.gebeurtenissen.pauzeer(nummer, "x", BEGIN.plusDays(9)),
				() -> this.gebeurtenissen.stelHulpvraag(nummer, "x", "x"),
				() -> this.gebeurtenissen.meldBaanverlies(nummer, "x"),
				() -> this.gebeurtenissen.wisselContactpersoon(nummer, null, null, "x"),
				() -> this.verhuizingen.meld(nummer, "Utrecht", BEGIN.plusDays(3), null),
				() -> this.gebeurtenissen.wijzigEinddatum(nummer, BEGIN.plusDays(9), "x"),
				() -> this.gebeurtenissen.meldOverlijden(nummer, BEGIN, "Nog eens."))) {
			assertThatThrownBy(poging::run).isInstanceOf(Weigering.class)
				.hasMessageContaining("Deze jongere is overleden")
				.hasMessageContaining("regisseur");
		}
	}

	@Test
	void whoReportsMustSayFromWhomAndADayThatHasBeen() {
		Route sanne = in(Fase.SIGNALERING);

		assertThatThrownBy(() -> this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN, " "))
			.hasMessageContaining("van wie je weet");
		assertThatThrownBy(() -> this.gebeurtenissen.meldOverlijden(sanne.nummer(), BEGIN.plusDays(1), "De moeder."))
			.hasMessageContaining("toekomst");
		assertThat(this.verhaal.openTaken(sanne)).containsExactly("userTask_signaalBeoordelen");
	}

	/** Something happens to the route that the walk may or may not allow. */
	private void iets(Random toeval, Route sanne) {
		String nummer = sanne.nummer();
		LocalDate vandaag = this.verhaal.vandaag();
		try {
			switch (toeval.nextInt(8)) {
				case 0 -> this.gebeurtenissen.meldUitval(nummer, "Komt niet.");
				case 1 -> this.gebeurtenissen.pauzeer(nummer, "Ziekte.", vandaag.plusDays(20));
				case 2 -> this.gebeurtenissen.stelHulpvraag(nummer, "Help.", "de jongere");
				case 3 -> this.gebeurtenissen.wisselContactpersoon(nummer, null, null, "Vertrekt.");
				case 4 -> this.verhuizingen.meld(nummer, "Utrecht", vandaag.plusDays(3), null);
				case 5 -> this.toestemmingen.leg(this.verhaal.nu(sanne), Toestemmingen.DELEN, "wi",
						toeval.nextBoolean() ? "ja" : "nee", List.of("begeleiding"), "in-gesprek",
						"toestemming-nazorg-1");
				default -> this.verhaal.tot(vandaag.plusDays(1 + toeval.nextInt(60)));
			}
		}
		catch (Weigering ex) {
			// The walk does what comes to mind; what is refused changes nothing.
		}
	}

	private Route in(Fase fase) {
		this.verhaal.begin(BEGIN);
		Route route = this.verhaal.jongere(BEGIN.plusMonths((fase == Fase.STAGE) ? 11 : 3));
		if (fase == Fase.WARME_OVERDRACHT || fase == Fase.NAZORG) {
			this.routes.rondOpleidingAf(route.nummer(), "diploma", BEGIN, true, "zoekt-werk", BEGIN.plusYears(2));
		}
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Sanne de Vries", "fase", "Route",
					"afronding", "diploma", "bestemming", "zoekt-werk"))
			.startBeforeActivity(IN_DE_ROUTE.get(fase))
			.execute();
		this.verhaal.tot(BEGIN.atTime(9, 30));
		return this.verhaal.nu(route);
	}

	private void isGestopt(Route route) {
		String nummer = route.nummer();
		assertThat(this.runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(nummer).count())
			.isZero();
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		List<String> instanties = this.historyService.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(nummer)
			.list()
			.stream()
			.map((instantie) -> instantie.getId())
			.toList();
		for (String instantie : instanties) {
			assertThat(this.managementService.createJobQuery().processInstanceId(instantie).count()).isZero();
			assertThat(this.runtimeService.createEventSubscriptionQuery().processInstanceId(instantie).count())
				.isZero();
		}
		assertThat(telt("stap", "true", route)).isZero();
		assertThat(telt("bericht", "status in ('wacht', 'bezig')", route)).isZero();
		assertThat(telt("contactmoment", "status = 'gepland'", route)).isZero();
		assertThat(telt("hulpvraag", "status = 'open'", route)).isZero();
		assertThat(telt("overdracht", "status in ('voorbereid', 'aangeboden')", route)).isZero();
		assertThat(telt("contactpersoon_periode", "tot is null", route)).isZero();
		Route nu = this.verhaal.nu(route);
		assertThat(nu.status()).isEqualTo(Status.AFGESLOTEN);
		assertThat(nu.uitkomst()).isEqualTo("overleden");
		assertThat(nu.volgendeStap()).isNull();
		assertThat(this.verhaal.dossier(route)).filteredOn((entry) -> "overlijden".equals(entry.soort())).hasSize(1);
	}

	private long telt(String tabel, String voorwaarde, Route route) {
		return this.jdbc.sql("select count(*) from " + tabel + " where route_id = ? and " + voorwaarde)
			.param(route.id())
			.query(Long.class)
			.single();
	}

	private List<Map<String, Object>> rijen(String sql, Route route) {
		return this.jdbc.sql(sql).param(route.id()).query().listOfRows();
	}

}
