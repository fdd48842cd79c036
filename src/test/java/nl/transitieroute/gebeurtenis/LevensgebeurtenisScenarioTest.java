package nl.transitieroute.gebeurtenis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.Weigering;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Route.Status;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Something happens in the life of a youth, and the route does what it must. */
@ScenarioTest
class LevensgebeurtenisScenarioTest {

	/** A Friday. */
	private static final LocalDate DIPLOMA = LocalDate.of(2027, 7, 9);

	private static final String BESPREKEN = "userTask_levensgebeurtenisBespreken";

	@Autowired
	Verhaal verhaal;

	@Autowired
	Levensgebeurtenissen gebeurtenissen;

	@Autowired
	Gebeurtenissen routegebeurtenissen;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Routes routes;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	JdbcClient jdbc;

	@Test
	void jobLostInMonthSevenMakesTheContactsIntensiveAndAsksWorkAndIncomeWithConsent() {
		Route sanne = inNazorg("werk");
		this.toestemmingen.leg(sanne, Toestemmingen.DELEN, "wi", "ja", List.of("begeleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		werkt(sanne, 32);
		spoelDoorNaar(sanne, LocalDate.of(2028, 2, 9));

		meld(sanne, "baanverlies", "werkgever", "Contract niet verlengd.");

		assertThat(plan(sanne)).startsWith("2028-02-23", "2028-03-08", "2028-03-22", "2028-04-05", "2028-04-19",
				"2028-05-03", "2028-06-09");
		assertThat(this.verhaal.taak(sanne, "userTask_hulpRegelen").groepen()).containsExactly("wi-arnhem.consulent",
				"wi-arnhem.jobcoach");
		assertThat(werk(sanne)).containsExactly("gestopt baanverlies");
		assertThat(this.verhaal.openTaken(sanne)).doesNotContain(BESPREKEN);
	}

	@Test
	void jobLostWithoutConsentStaysWithSchool() {
		Route sanne = inNazorg("werk");
		meld(sanne, "baanverlies", "jongere", "Ontslagen in de proeftijd.");
		assertThat(this.verhaal.taak(sanne, "userTask_hulpRegelen").toegewezenAan()).isEqualTo("p.mentor");
	}

	@Test
	void newJobAfterLosingOneStopsTheHelpThatIsNoLongerNeeded() {
		Route sanne = inNazorg("werk");
		meld(sanne, "baanverlies", "jongere", "Ontslagen.");
		this.verhaal.tot(LocalDate.of(2027, 7, 20).atTime(8, 0));

		werkt(sanne, 24);

		assertThat(this.verhaal.nu(sanne).bestemming()).isEqualTo("werk");
		assertThat(plan(sanne)).startsWith("2027-08-03", "2027-08-31", "2027-10-20", "2028-01-20");
		assertThat(keuzes(sanne)).containsExactly("hulp-stoppen", "hulp-doorgaan", "later");
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "hulp-stoppen");
		assertThat(this.verhaal.openTaken(sanne)).isEmpty();
		assertThat(this.verhaal.keren(sanne, "endEvent_hulpGestopt")).isOne();
		assertThat(hulpvragen(sanne)).containsExactly("baanverlies gestopt");
	}

	@Test
	void newJobMayLeaveTheHelpRunningForAWhile() {
		Route sanne = inNazorg("werk");
		meld(sanne, "baanverlies", "jongere", "Ontslagen.");
		werkt(sanne, 24);
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "hulp-doorgaan");
		assertThat(this.verhaal.openTaken(sanne)).containsExactly("userTask_hulpRegelen");
		assertThat(hulpvragen(sanne)).containsExactly("baanverlies open");
	}

	@Test
	void newJobOfAYouthWhoFoundItAloneIsRecordedAndFollowedFromItsFirstWeeks() {
		Route sanne = inNazorg("zoekt-werk");
		this.verhaal.tot(LocalDate.of(2027, 7, 14).atTime(8, 0));

		String antwoord = werkt(sanne, 36);

		assertThat(antwoord).contains("Vastgelegd");
		assertThat(werk(sanne)).containsExactly("geplaatst 36 vast");
		assertThat(this.verhaal.nu(sanne).bestemming()).isEqualTo("werk");
		assertThat(plan(sanne)).startsWith("2027-07-28", "2027-08-25", "2027-10-14", "2028-01-14");
		assertThat(this.verhaal.openTaken(sanne)).isEmpty();
	}

	@Test
	void smallJobIsTalkedAboutAndMoreHoursAreOnlyRecorded() {
		Route sanne = inNazorg("werk");
		werkt(sanne, 8);
		assertThat(this.verhaal.taak(sanne, BESPREKEN).uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 16));
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "geen");
		assertThat(this.verhaal.keren(sanne, "endEvent_besproken")).isOne();

		uren(sanne, 24);
		assertThat(this.verhaal.openTaken(sanne)).isEmpty();
		assertThat(werk(sanne)).containsExactly("geplaatst 24 vast");
	}

	@Test
	void fewerHoursThanTheTableWantsAskWhetherHelpIsNeeded() {
		Route sanne = inNazorg("werk");
		werkt(sanne, 24);
		uren(sanne, 10);
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "hulp", "verwezenNaar", "wi");

		assertThat(this.verhaal.taak(sanne, "userTask_hulpRegelen").variabele("aanleidingHulp").toString())
			.contains("er is iets gebeurd");
		assertThat(intensiteit(sanne)).as("more contact until it is solved").isEqualTo("intensief");
		regelHulp(sanne, "jobcoaching", LocalDate.of(2027, 9, 1));
		losOp(sanne);
		assertThat(intensiteit(sanne)).isEqualTo("midden");
		assertThat(this.verhaal.keren(sanne, "endEvent_hulpGegeven")).isOne();
	}

	@Test
	void hoursOfAnUnknownEmployerAreAskedFor() {
		Route sanne = inNazorg("werk");
		assertThatThrownBy(() -> uren(sanne, 24)).isInstanceOf(Weigering.class).hasMessageContaining("werkgever");
		assertThat(this.jdbc.sql("select count(*) from levensgebeurtenis where route_id = ?")
			.param(sanne.id())
			.query(Long.class)
			.single()).isZero();
		this.gebeurtenissen.meld(sanne.nummer(),
				Melding.vanWerk("urenwijziging", "jongere", null, "Bakkerij Smit", BigDecimal.valueOf(20), null));
		assertThat(werk(sanne)).containsExactly("geplaatst 20 null");
	}

	@Test
	void movesInMonthNine() {
		Route sanne = inNazorg("werk");
		spoelDoorNaar(sanne, LocalDate.of(2028, 4, 10));
		this.gebeurtenissen.meld(sanne.nummer(), new Melding("verhuizing", "ouder", LocalDate.of(2028, 4, 15), null,
				null, null, null, null, "Utrecht", null));
		assertThat(this.verhaal.openTaken(sanne)).contains("userTask_verhuizingBespreken");
		assertThat(this.verhaal.dossier(sanne)).anyMatch((entry) -> entry.titel().equals("Verhuizing gemeld"));
	}

	@Test
	void backToSchoolInMonthFiveIsHandedOverAndThenTheRouteIsDone() {
		Route sanne = inNazorg("werk");
		spoelDoorNaar(sanne, LocalDate.of(2027, 12, 9));
		meld(sanne, "terug-naar-school", "jongere", "Begint in februari met niveau 3.");
		assertThat(this.verhaal.taak(sanne, BESPREKEN).uiterlijk()).isEqualTo(LocalDate.of(2027, 12, 16));
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "naar-school");

		assertThat(plan(sanne)).as("until the school has taken over the contacts go on").isNotEmpty();
		this.verhaal.taak(sanne, "userTask_overdrachtNaarSchoolRegelen")
			.vult("jongereAkkoord", "ja", "overgedragen", "Wat werkt: vaste dagen.", "startOp", "2028-02-01");

		assertThat(this.verhaal.nu(sanne).uitkomst()).isEqualTo("terug-naar-school");
		assertThat(this.verhaal.eindigde(sanne, "transitieroute", "endEvent_terugNaarSchool")).isTrue();
		assertThat(this.runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(sanne.nummer()).count())
			.isZero();
		assertThat(plan(sanne)).isEmpty();
	}

	@Test
	void backToSchoolInTheMiddleOfAHandoverStopsTheOffer() {
		Route sanne = in("callActivity_warmeOverdracht", "zoekt-werk");
		this.toestemmingen.leg(sanne, Toestemmingen.DELEN, "wi", "ja", List.of("begeleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.verhaal.taak(sanne, "userTask_ontvangerKiezen").vult("ontvanger", "wi", "redenOntvanger", "Geen werk.");
		meld(sanne, "terug-naar-school", "jongere", "Begint met niveau 3.");
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "naar-school");
		this.verhaal.taak(sanne, "userTask_overdrachtNaarSchoolRegelen")
			.vult("jongereAkkoord", "ja", "overgedragen", "Wat werkt: vaste dagen.", "startOp", "2028-02-01");

		assertThat(this.verhaal.nu(sanne).uitkomst()).isEqualTo("terug-naar-school");
		assertThat(this.verhaal.openTaken(sanne)).isEmpty();
		assertThat(this.jdbc.sql("select status from overdracht where route_id = ?")
			.param(sanne.id())
			.query(String.class)
			.list()).containsExactly("ingetrokken");
	}

	@Test
	void backToSchoolBeforeTheDiplomaIsSomethingElse() {
		Route sanne = opSchool();
		assertThatThrownBy(() -> meld(sanne, "terug-naar-school", "jongere", "Andere opleiding."))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("zit nog op school");
		assertThat(this.verhaal.openTaken(sanne)).doesNotContain(BESPREKEN);
	}

	@Test
	void jobLostWhileStillAtSchoolIsTalkedAbout() {
		Route sanne = opSchool();
		meld(sanne, "baanverlies", "jongere", "Leerbaan gestopt.");
		assertThat(keuzes(sanne)).containsExactly("hulp", "geen", "later");
	}

	@ParameterizedTest
	@CsvSource({ "ziekte, 2027-08-20, 2027-08-06", "detentie, 2027-10-08, 2027-08-06",
			"zwangerschap, 2027-10-29, 2027-09-03" })
	void whoCannotTakePartIsOfferedAPauseAndNotForgottenInIt(String wat, String stilTot, String teken) {
		Route sanne = inNazorg("werk");
		meld(sanne, wat, "ouder", null);

		assertThat(this.verhaal.nu(sanne).status()).as("never by itself").isEqualTo(Status.OPEN);
		Taak taak = this.verhaal.taak(sanne, BESPREKEN);
		assertThat(taak.variabele("stilTot")).isEqualTo(stilTot);
		assertThatThrownBy(() -> taak.vult("gebeurtenisBesluit", "pauze", "stilTot", DIPLOMA))
			.hasMessageContaining("na vandaag");
		taak.vult("gebeurtenisBesluit", "pauze", "stilTot", stilTot);

		assertThat(this.verhaal.nu(sanne).pauzeTot()).isEqualTo(stilTot);
		this.verhaal.tot(LocalDate.parse(teken).atTime(8, 59));
		assertThat(this.verhaal.openTaken(sanne)).isEmpty();
		this.verhaal.tot(LocalDate.parse(teken).atTime(9, 1));
		assertThat(this.verhaal.openTaken(sanne)).containsExactly("userTask_tekenVanLevenGeven");
		this.verhaal.taak(sanne, "userTask_tekenVanLevenGeven").vult("tekenKanaal", "kaart");
		this.verhaal.tot(LocalDate.parse(stilTot));
		assertThat(this.verhaal.openTaken(sanne)).containsExactly("userTask_hervattenBespreken");
	}

	@Test
	void noSignOfLifeForWhoIsBackAlreadyNorInAShortPause() {
		Route sanne = inNazorg("werk");
		meld(sanne, "ziekte", "jongere", null);
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "pauze", "stilTot", "2027-08-20");
		this.routegebeurtenissen.vraagHervatten(sanne.nummer());
		this.verhaal.taak(sanne, "userTask_hervattenBespreken").vult("hervattenBesluit", "hervatten");
		this.verhaal.tot(LocalDate.of(2027, 8, 6));
		assertThat(this.verhaal.keren(sanne, "endEvent_alHervat")).isOne();

		meld(sanne, "ziekte", "jongere", null);
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "pauze", "stilTot", "2027-08-13");
		assertThat(this.verhaal.keren(sanne, "endEvent_pauzeAfgesproken")).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "ziekte", "detentie", "zwangerschap" })
	void whyStandsOnlyInTheDossierUnderItsOwnKind(String wat) {
		Route sanne = inNazorg("werk");
		meld(sanne, wat, "ouder", "Bijzonder woord");

		assertThat(this.verhaal.dossier(sanne)).filteredOn((entry) -> entry.soort().equals("bijzonder"))
			.singleElement()
			.satisfies((entry) -> {
				assertThat(entry.titel()).isEqualTo("Gemeld: Kan tijdelijk niet meedoen");
				assertThat(entry.inhoud()).containsIgnoringCase(wat);
			});
		String elders = this.jdbc.sql("select * from stap where route_id = ?").param(sanne.id()).query().listOfRows()
				+ this.jdbc.sql("select * from levensgebeurtenis where route_id = ?")
					.param(sanne.id())
					.query()
					.listOfRows()
					.toString()
				+ this.runtimeService.createVariableInstanceQuery().list().stream().map(String::valueOf).toList()
				+ this.runtimeService.createVariableInstanceQuery()
					.list()
					.stream()
					.map((variabele) -> String.valueOf(variabele.getValue()))
					.toList()
				+ this.verhaal.nu(sanne);
		assertThat(elders).doesNotContainIgnoringCase(wat).doesNotContain("Bijzonder woord");
	}

	@ParameterizedTest
	@CsvSource({ "schulden, schuldhulp, schuldhulp", "wonen, opvang, wonen" })
	void whatCannotWaitIsTakenUpWithinTwoWorkingDaysInEveryPhase(String wat, String verwijzing, String instrument) {
		Route sanne = opSchool();
		meld(sanne, wat, "jongere", "Wordt het huis uitgezet.");
		Taak taak = this.verhaal.taak(sanne, BESPREKEN);
		// From Friday two working days on.
		assertThat(taak.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 13));
		assertThat(taak.toegewezenAan()).isEqualTo("p.mentor");
		taak.vult("gebeurtenisBesluit", "hulp", "verwezenNaar", verwijzing);
		regelHulp(sanne, instrument, LocalDate.of(2027, 8, 2));
		assertThat(this.verhaal.taak(sanne, "userTask_hulpVolgen").uiterlijk()).isEqualTo(LocalDate.of(2027, 8, 2));
		losOp(sanne);
		assertThat(hulpvragen(sanne)).containsExactly("gebeurtenis opgelost");
	}

	@Test
	void whatNobodyTalksAboutIsRemindedAndThenComesToTheRegisseur() {
		Route sanne = opSchool();
		meld(sanne, "schulden", "werkgever", "Loonbeslag.");
		this.verhaal.tot(LocalDate.of(2027, 7, 13).atTime(16, 59));
		assertThat(this.verhaal.taak(sanne, BESPREKEN).task().getPriority()).isEqualTo(50);
		this.verhaal.tot(LocalDate.of(2027, 7, 13).atTime(17, 1));
		assertThat(this.verhaal.taak(sanne, BESPREKEN).task().getPriority()).isEqualTo(75);
		this.verhaal.tot(LocalDate.of(2027, 7, 14).atTime(16, 59));
		assertThat(this.verhaal.openTaken(sanne)).doesNotContain("userTask_levensgebeurtenisEscalatie");
		this.verhaal.tot(LocalDate.of(2027, 7, 14).atTime(17, 1));
		this.verhaal.taak(sanne, "userTask_levensgebeurtenisEscalatie").vult();
		assertThat(this.verhaal.openTaken(sanne)).contains(BESPREKEN);
	}

	@Test
	void whatIsNotTalkedAboutYetComesBackOnTheAgreedDay() {
		Route sanne = inNazorg("werk");
		meld(sanne, "wonen", "ouder", "Huurt op een kamer die ophoudt.");
		assertThatThrownBy(
				() -> this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "later", "opnieuwOp", DIPLOMA))
			.hasMessageContaining("na vandaag");
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "later", "opnieuwOp", "2027-07-15");
		assertThatThrownBy(() -> meld(sanne, "wonen", "ouder", "Nog eens.")).hasMessageContaining("al gemeld");
		this.verhaal.tot(LocalDate.of(2027, 7, 15).atTime(8, 59));
		assertThat(this.verhaal.openTaken(sanne)).isEmpty();
		this.verhaal.tot(LocalDate.of(2027, 7, 15).atTime(9, 1));
		assertThat(this.verhaal.taak(sanne, BESPREKEN).uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 19));
		assertThat(this.verhaal.taak(sanne, BESPREKEN).variabele("gebeurtenisBesluit")).isNull();
	}

	@Test
	void onARouteOfAnOlderModelItWorksTheSame() {
		Route sanne = inNazorg("werk");
		this.jdbc
			.sql("delete from act_ru_event_subscr where event_name_ in ('levensgebeurtenisGemeld', 'terugNaarSchool')")
			.update();
		meld(sanne, "terug-naar-school", "jongere", "Niveau 3.");
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "naar-school");
		this.verhaal.taak(sanne, "userTask_overdrachtNaarSchoolRegelen")
			.vult("jongereAkkoord", "ja", "overgedragen", "Wat werkt: vaste dagen.", "startOp", "2028-02-01");
		assertThat(this.verhaal.nu(sanne).uitkomst()).isEqualTo("terug-naar-school");
		assertThat(this.runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(sanne.nummer()).count())
			.isZero();
	}

	@Test
	void whatCannotWaitDoesNotWaitForTheEndOfAPause() {
		Route sanne = inNazorg("werk");
		meld(sanne, "schulden", "jongere", "Deurwaarder.");
		this.routegebeurtenissen.pauzeer(sanne.nummer(), "Ziekte.", DIPLOMA.plusMonths(2));
		assertThat(this.verhaal.nu(sanne).volgendeStap()).isEqualTo("Levensgebeurtenis bespreken");
		assertThat(this.jdbc.sql("select naam from stap where route_id = ? and not stil and element <> ?")
			.params(sanne.id(), "gateway_wachtOpHervatten")
			.query(String.class)
			.list()).containsExactly("Levensgebeurtenis bespreken");
		this.verhaal.tot(LocalDate.of(2027, 7, 14));
		this.verhaal.taak(sanne, "userTask_levensgebeurtenisEscalatie").vult();
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "later", "opnieuwOp", "2027-07-20");
		this.verhaal.tot(LocalDate.of(2027, 7, 20));
		assertThat(this.verhaal.taak(sanne, BESPREKEN).uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 22));
	}

	@Test
	void duringAPauseALostJobIsTalkedAbout() {
		Route sanne = inNazorg("werk");
		this.routegebeurtenissen.pauzeer(sanne.nummer(), "Ziekte.", DIPLOMA.plusMonths(2));
		meld(sanne, "baanverlies", "werkgever", "Contract niet verlengd.");
		this.verhaal.taak(sanne, BESPREKEN).vult("gebeurtenisBesluit", "geen");
		assertThat(this.verhaal.nu(sanne).status()).isEqualTo(Status.GEPAUZEERD);
	}

	@Test
	void deathThroughTheSameDoorStopsEverything() {
		Route sanne = inNazorg("werk");
		meld(sanne, "schulden", "ouder", "Deurwaarder.");
		meld(sanne, "overlijden", "ouder", "De moeder belde.");
		assertThat(this.verhaal.nu(sanne).uitkomst()).isEqualTo("overleden");
		assertThat(this.verhaal.openTaken(sanne)).isEmpty();
		assertThatThrownBy(() -> meld(sanne, "schulden", "ouder", "x")).hasMessageContaining("is overleden");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "iets|jongere|x|uit de lijst", "schulden|niemand|x|wie het vertelde",
			"schulden|jongere||paar woorden", "nieuw-werk|jongere|x|hoeveel uur", "overlijden|ouder||van wie je weet" })
	void badReportIsRefusedAndLeavesNothing(String wat, String melder, String tekst, String bezwaar) {
		Route sanne = inNazorg("werk");
		int voor = this.verhaal.dossier(sanne).size();
		assertThatThrownBy(() -> meld(sanne, wat, melder, tekst)).isInstanceOf(Weigering.class)
			.hasMessageContaining(bezwaar);
		assertThat(this.verhaal.dossier(sanne)).hasSize(voor);
		assertThat(this.verhaal.openTaken(sanne)).isEmpty();
	}

	private String meld(Route route, String wat, String melder, String tekst) {
		return this.gebeurtenissen.meld(route.nummer(),
				new Melding(wat, melder, null, tekst, null, null, null, null, null, route.nummer()));
	}

	private String werkt(Route route, int uren) {
		return this.gebeurtenissen.meld(route.nummer(),
				Melding.vanWerk("nieuw-werk", "jongere", null, "Bakkerij Smit", BigDecimal.valueOf(uren), "vast"));
	}

	private void uren(Route route, int uren) {
		this.gebeurtenissen.meld(route.nummer(),
				Melding.vanWerk("urenwijziging", "werkgever", null, null, BigDecimal.valueOf(uren), null));
	}

	private void regelHulp(Route route, String instrument, LocalDate gereed) {
		this.verhaal.taak(route, "userTask_hulpRegelen")
			.vult("begeleidingNaarWerk", "nee", "aantalHulp", "1", "instrument1", instrument, "eigenaar1", "zorg",
					"naamEigenaar1", "Wijkteam Noord", "gereedOp1", gereed);
	}

	private void losOp(Route route) {
		this.verhaal.taak(route, "userTask_hulpVolgen").vult("hulpResultaat", "opgelost", "ritmeNaHulp", "terug");
	}

	@SuppressWarnings("unchecked")
	private List<String> keuzes(Route route) {
		return ((org.camunda.spin.json.SpinJsonNode) this.verhaal.taak(route, BESPREKEN).variabele("keuzes")).elements()
			.stream()
			.map((keuze) -> keuze.prop("value").stringValue())
			.toList();
	}

	/** A youth with a diploma of today; the nazorg of the route has begun. */
	private Route inNazorg(String bestemming) {
		return in("callActivity_nazorg", bestemming);
	}

	private Route opSchool() {
		return in("callActivity_trPlan", null);
	}

	private Route in(String activiteit, String bestemming) {
		this.verhaal.begin(DIPLOMA);
		Route route = this.verhaal.jongere(DIPLOMA.plusYears(1));
		if (bestemming != null) {
			this.routes.rondOpleidingAf(route.nummer(), "diploma", DIPLOMA, true, bestemming, DIPLOMA.plusYears(2));
		}
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Sanne de Vries", "fase", "Route"))
			.startBeforeActivity(activiteit)
			.execute();
		return this.verhaal.nu(route);
	}

	/** Ordinary calls until that morning. */
	private void spoelDoorNaar(Route route, LocalDate dag) {
		for (String moment : plan(route)) {
			if (LocalDate.parse(moment).isBefore(dag)) {
				this.verhaal.tot(LocalDate.parse(moment).atTime(9, 1));
				this.verhaal.taak(route, "userTask_nazorgcontactVoeren")
					.vult("bereikt", "ja", "kanaal", "telefoon", "hoeGaatHet", "goed", "watNu", "werkt", "verandering",
							"geen", "hulpNodig", "nee", "ritme", "zo-laten", "magBenaderen", "ja");
			}
		}
		this.verhaal.tot(dag.atTime(8, 0));
	}

	private List<String> plan(Route route) {
		return this.jdbc.sql("select gepland from contactmoment where route_id = ? and status = 'gepland' order by 1")
			.param(route.id())
			.query(LocalDate.class)
			.list()
			.stream()
			.map(LocalDate::toString)
			.toList();
	}

	private String intensiteit(Route route) {
		return this.jdbc.sql("select intensiteit from nazorg where route_id = ?")
			.param(route.id())
			.query(String.class)
			.single();
	}

	private List<String> hulpvragen(Route route) {
		return this.jdbc.sql("select aanleiding || ' ' || status from hulpvraag where route_id = ? order by id")
			.param(route.id())
			.query(String.class)
			.list();
	}

	private List<String> werk(Route route) {
		return this.jdbc.sql("select status, reden, uren, contractvorm from werkplek where route_id = ? order by id")
			.param(route.id())
			.query((rij, nr) -> rij.getString("status") + " "
					+ ((rij.getString("reden") != null) ? rij.getString("reden")
							: rij.getBigDecimal("uren").intValue() + " " + rij.getString("contractvorm")))
			.list();
	}

}
