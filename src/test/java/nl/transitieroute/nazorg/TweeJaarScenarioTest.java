package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Verhaal;
import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.gebeurtenis.Levensgebeurtenissen;
import nl.transitieroute.gebeurtenis.Melding;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Route.Status;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole two years of one youth after another, in the whole route, day by day. The
 * diploma is of Tuesday 31 August 2027, so that half a year later is 29 February 2028,
 * and the years hold both changes of the clock twice. W&I follows these youths, so only
 * weekends and public holidays move a day; what school holidays do is told elsewhere. The
 * dates were written down from a calendar and the rhythms of the nazorg, not read from
 * what the product plans. 5 May and Goede Vrijdag are holidays (Algemene termijnenwet 3).
 */
class TweeJaarScenarioTest extends NazorgStories {

	private static final LocalDate DIPLOMA = LocalDate.of(2027, 8, 31);

	private static final String TWEEDE_JAAR = "userTask_tweedeJaarBespreken";

	private static final String EINDGESPREK = "userTask_eindgesprekVoeren";

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	Levensgebeurtenissen gebeurtenissen;

	@Autowired
	JdbcClient jdbc;

	private String coach;

	@Test
	void middenForTwoYears() {
		Route sanne = bijWerkEnInkomen("werk");
		gesprekOp(sanne, "2027-09-14", "2027-09-21");
		gesprekOp(sanne, "2027-10-12", "2027-10-19");
		gesprekOp(sanne, "2027-11-30", "2027-12-07");
		gesprekOp(sanne, "2028-02-29", "2028-03-07");
		gesprekOp(sanne, "2028-05-31", "2028-06-08");
		gesprekOp(sanne, "2028-08-31", "2028-09-07");
		tweedeJaarGewenst(sanne, "2028-09-07");
		gesprekOp(sanne, "2029-02-28", "2029-03-07");
		gesprekOp(sanne, "2029-08-31", "2029-09-07");
		neemAfscheid(sanne, "2029-09-21", 8);
	}

	@Test
	void lichtForTwoYears() {
		Route sanne = bijWerkEnInkomen("werk");
		belmoment(sanne, "2027-09-14", "2027-09-21").vult(gesproken("ritme", "licht", "redenRitme", "Het gaat goed"));
		gesprekOp(sanne, "2027-09-30", "2027-10-07");
		gesprekOp(sanne, "2028-02-29", "2028-03-07");
		gesprekOp(sanne, "2028-08-31", "2028-09-07");
		tweedeJaarGewenst(sanne, "2028-09-07");
		gesprekOp(sanne, "2029-02-28", "2029-03-07");
		gesprekOp(sanne, "2029-08-31", "2029-09-07");
		neemAfscheid(sanne, "2029-09-21", 6);
	}

	@Test
	void intensiefForTwoYears() {
		Route sanne = bijWerkEnInkomen("zoekt-werk");
		gesprekken(sanne, "2027-09-14", "2027-09-21", "2027-09-28", "2027-10-05", "2027-10-12", "2027-10-19",
				"2027-10-26", "2027-11-02", "2027-11-09", "2027-11-16", "2027-11-23", "2027-11-30", "2027-12-31",
				"2028-01-07", "2028-01-31", "2028-02-07", "2028-02-29", "2028-03-07", "2028-03-31", "2028-04-07",
				"2028-05-01", "2028-05-09", "2028-05-31", "2028-06-08", "2028-06-30", "2028-07-07", "2028-07-31",
				"2028-08-07", "2028-08-31", "2028-09-07");
		tweedeJaarGewenst(sanne, "2028-09-07");
		gesprekken(sanne, "2028-10-31", "2028-11-07", "2029-01-02", "2029-01-09", "2029-02-28", "2029-03-07",
				"2029-04-30", "2029-05-07", "2029-07-02", "2029-07-09", "2029-08-31", "2029-09-07");
		neemAfscheid(sanne, "2029-09-21", 21);
	}

	@Test
	void furtherStudyForTwoYears() {
		Route sanne = bijWerkEnInkomen("verder-studeren");
		gesprekOp(sanne, "2027-11-30", "2027-12-07");
		gesprekOp(sanne, "2028-08-31", "2028-09-07");
		tweedeJaarGewenst(sanne, "2028-09-07");
		gesprekOp(sanne, "2029-08-31", "2029-09-07");
		neemAfscheid(sanne, "2029-09-21", 3);
	}

	@Test
	void diplomaOnALeapDayEndsOnTheTwentyEighthOfFebruary() {
		Route sanne = bijWerkEnInkomen("verder-studeren", LocalDate.of(2028, 2, 29));
		gesprekOp(sanne, "2028-05-29", "2028-06-06");
		gesprekOp(sanne, "2029-02-28", "2029-03-07");
		tweedeJaarGewenst(sanne, "2029-03-07");
		gesprekOp(sanne, "2030-02-28", "2030-03-07");
		neemAfscheid(sanne, "2030-03-21", 3);
	}

	@Test
	void jobLostInMonthSevenIsFollowedIntensivelyUntilTheEnd() {
		Route sanne = bijWerkEnInkomen("werk");
		gesprekken(sanne, "2027-09-14", "2027-09-21", "2027-10-12", "2027-10-19", "2027-11-30", "2027-12-07",
				"2028-02-29", "2028-03-07");
		this.verhaal.tot(LocalDate.of(2028, 3, 31).atTime(10, 0));
		this.gebeurtenissen.meld(sanne.nummer(),
				Melding.van("baanverlies", "werkgever", null, "Contract niet verlengd."));
		this.verhaal.taak(sanne, "userTask_hulpRegelen")
			.vult("begeleidingNaarWerk", "nee", "aantalHulp", "1", "instrument1", "jobhunting", "eigenaar1", "wi",
					"gereedOp1", LocalDate.of(2028, 6, 12));
		gesprekken(sanne, "2028-04-13", "2028-04-24", "2028-04-28", "2028-05-08", "2028-05-12", "2028-05-19",
				"2028-05-26", "2028-06-02", "2028-06-09", "2028-06-16");
		this.verhaal.tot(LocalDate.of(2028, 6, 12));
		this.verhaal.taak(sanne, "userTask_hulpVolgen").vult("hulpResultaat", "opgelost", "ritmeNaHulp", "zo-laten");
		gesprekken(sanne, "2028-06-23", "2028-06-30", "2028-07-31", "2028-08-07", "2028-08-31", "2028-09-07");
		tweedeJaarGewenst(sanne, "2028-09-07");
		gesprekken(sanne, "2028-10-02", "2028-10-09", "2028-10-31", "2028-11-07", "2028-11-30", "2028-12-07",
				"2029-01-02", "2029-01-09", "2029-01-31", "2029-02-07", "2029-02-28", "2029-03-07", "2029-04-03",
				"2029-04-10", "2029-05-31", "2029-06-07", "2029-07-31", "2029-08-07", "2029-08-31", "2029-09-07");
		neemAfscheid(sanne, "2029-09-21", 22);
	}

	@Test
	void helpThatIsDoneBringsTheRhythmOfBeforeBack() {
		Route sanne = bijWerkEnInkomen("werk");
		gesprekken(sanne, "2027-09-14", "2027-09-21", "2027-10-12", "2027-10-19", "2027-11-30", "2027-12-07",
				"2028-02-29", "2028-03-07");
		this.verhaal.tot(LocalDate.of(2028, 3, 31).atTime(10, 0));
		this.gebeurtenissen.meld(sanne.nummer(), Melding.van("baanverlies", "jongere", null, "Ontslagen."));
		this.verhaal.taak(sanne, "userTask_hulpRegelen")
			.vult("begeleidingNaarWerk", "nee", "aantalHulp", "1", "instrument1", "jobhunting", "eigenaar1", "wi",
					"gereedOp1", LocalDate.of(2028, 5, 8));
		gesprekken(sanne, "2028-04-13", "2028-04-24", "2028-04-28", "2028-05-08");
		this.verhaal.tot(LocalDate.of(2028, 5, 8));
		this.verhaal.taak(sanne, "userTask_hulpVolgen").vult("hulpResultaat", "opgelost", "ritmeNaHulp", "terug");
		gesprekken(sanne, "2028-05-31", "2028-06-08", "2028-08-31", "2028-09-07");
		tweedeJaarGewenst(sanne, "2028-09-07");
		gesprekken(sanne, "2029-02-28", "2029-03-07", "2029-08-31", "2029-09-07");
		neemAfscheid(sanne, "2029-09-21", 10);
	}

	@Test
	void movesInMonthNineAndSchoolGoesOnWithoutMissingADay() {
		Route sanne = bijWerkEnInkomen("werk");
		gesprekken(sanne, "2027-09-14", "2027-09-21", "2027-10-12", "2027-10-19", "2027-11-30", "2027-12-07",
				"2028-02-29", "2028-03-07", "2028-05-31", "2028-06-08");
		this.verhaal.tot(LocalDate.of(2028, 6, 1).atTime(10, 0));
		dienstverlening();
		this.gebeurtenissen.meld(sanne.nummer(), new Melding("verhuizing", "jongere", LocalDate.of(2028, 6, 15), null,
				null, null, null, null, "Doesburg", null));
		Taak bespreken = this.verhaal.taak(sanne, "userTask_verhuizingBespreken");
		assertThat(bespreken.uiterlijk()).isEqualTo(LocalDate.of(2028, 6, 16));
		bespreken.vult("verhuizingBesluit", "overnemen");
		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).as("until school has her back").isEqualTo(Verhaal.WI);
		this.verhaal.taak(sanne, "userTask_verhuizingTerugnemen")
			.vult("terugContactpersoon", "p.mentor", "terugVervanger", "j.mentor");
		this.verhaal.taak(sanne, "userTask_toestemmingNaVerhuizingVragen")
			.vult("volgenRmc", "nvt", "delenRmc", "nvt", "volgenWi", "nee", "delenWi", "nee", "wijze", "in-gesprek");
		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		this.coach = "p.mentor";
		gesprekken(sanne, "2028-08-31", "2028-09-07");
		tweedeJaarGewenst(sanne, "2028-09-07");
		gesprekken(sanne, "2029-02-28", "2029-03-07", "2029-08-31", "2029-09-07");
		neemAfscheid(sanne, "2029-09-21", 8);
	}

	@Test
	void backToSchoolInMonthFiveIsHandedOverAndNobodyCallsAgain() {
		Route sanne = bijWerkEnInkomen("werk");
		gesprekken(sanne, "2027-09-14", "2027-09-21", "2027-10-12", "2027-10-19", "2027-11-30", "2027-12-07");
		this.verhaal.tot(LocalDate.of(2028, 1, 31).atTime(10, 0));
		this.gebeurtenissen.meld(sanne.nummer(),
				Melding.van("terug-naar-school", "jongere", LocalDate.of(2028, 2, 7), "Begint aan niveau 3."));
		Taak bespreken = this.verhaal.taak(sanne, "userTask_levensgebeurtenisBespreken");
		assertThat(bespreken.uiterlijk()).isEqualTo(LocalDate.of(2028, 2, 7));
		bespreken.vult("gebeurtenisBesluit", "naar-school");
		Taak overdracht = this.verhaal.taak(sanne, "userTask_overdrachtNaarSchoolRegelen");
		assertThat(overdracht.uiterlijk()).isEqualTo(LocalDate.of(2028, 2, 14));
		overdracht.vult("jongereAkkoord", "ja", "overgedragen", "Wat werkt: vaste dagen.", "startOp", "2028-02-07");
		assertThat(this.verhaal.nu(sanne).uitkomst()).isEqualTo("terug-naar-school");
		nietsMeer(sanne);
	}

	@Test
	void diesInMonthElevenAndEverythingStopsAtThatMoment() {
		Route sanne = bijWerkEnInkomen("werk");
		gesprekken(sanne, "2027-09-14", "2027-09-21", "2027-10-12", "2027-10-19", "2027-11-30", "2027-12-07",
				"2028-02-29", "2028-03-07");
		belmoment(sanne, "2028-05-31", "2028-06-08");
		this.gebeurtenissen.meld(sanne.nummer(), new Melding("overlijden", "ouder", LocalDate.of(2028, 5, 29),
				"De moeder belde.", null, null, null, null, null, sanne.nummer()));
		assertThat(this.verhaal.nu(sanne).uitkomst()).isEqualTo("overleden");
		nietsMeer(sanne);
		this.verhaal.tot(LocalDate.of(2029, 12, 31));
		nietsMeer(sanne);
	}

	/** Closed, and no task, timer, instance, step or planned contact is left. */
	private void nietsMeer(Route route) {
		assertThat(this.verhaal.nu(route).status()).isEqualTo(Status.AFGESLOTEN);
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		assertThat(plan(route)).isEmpty();
		assertThat(this.runtimeService.createExecutionQuery().processInstanceBusinessKey(route.nummer()).count())
			.isZero();
		assertThat(this.jdbc.sql("select count(*) from stap where route_id = ?")
			.param(route.id())
			.query(Long.class)
			.single()).isZero();
	}

	/** Doesburg is served by W&I Nijmegen in these stories. */
	private void dienstverlening() {
		if (this.jdbc.sql("select count(*) from organisatie where id = 'wi-doesburg'")
			.query(Long.class)
			.single() == 0) {
			this.jdbc.sql("insert into organisatie values ('wi-doesburg', 'wi', 'W&I Doesburg')").update();
			this.jdbc.sql("insert into dienstverlening values ('0221', ?, 'wi-doesburg', ?, ?, null)")
				.params(Verhaal.RMC, Verhaal.REGIE, LocalDate.of(2026, 1, 1))
				.update();
		}
	}

	/** In nazorg at W&I from the diploma of 31 August 2027. */
	private Route bijWerkEnInkomen(String bestemming) {
		return bijWerkEnInkomen(bestemming, DIPLOMA);
	}

	private Route bijWerkEnInkomen(String bestemming, LocalDate diploma) {
		this.verhaal.begin(diploma);
		this.coach = "w.jobcoach";
		Route route = this.verhaal.jongere(diploma);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", diploma, true, bestemming, diploma.plusYears(2));
		this.toestemmingen.leg(route, "delen", "wi", "ja", List.of("begeleiding"), "in-gesprek", "1");
		this.toestemmingen.leg(route, "volgen-na-school", "wi", "ja", List.of(), "in-gesprek", "1");
		this.routes.draagOver(route.nummer(), Verhaal.WI, "w.jobcoach", "w.consulent", "Afspraak in het driegesprek");
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Sanne", "fase", Fase.NAZORG.label()))
			.startBeforeActivity("callActivity_nazorg")
			.execute();
		return this.verhaal.nu(route);
	}

	@Override
	Taak belmoment(Route route, String dag, String uiterlijk) {
		LocalDate op = LocalDate.parse(dag);
		this.verhaal.tot(op.atTime(8, 59));
		assertThat(this.verhaal.openTaken(route)).as("before %s 9:00", dag).doesNotContain(CONTACT);
		assertThat(this.verhaal.nu(route).volgendeStapOp()).as("a next step until %s", dag)
			.isBeforeOrEqualTo(op.atTime(9, 0).atZone(Routes.ZONE).toOffsetDateTime());
		this.verhaal.tot(op.atTime(9, 1));
		Taak taak = this.verhaal.taak(route, CONTACT);
		assertThat(taak.uiterlijk()).as("contact of %s is due", dag).isEqualTo(LocalDate.parse(uiterlijk));
		assertThat(taak.toegewezenAan()).isEqualTo(this.coach);
		return taak;
	}

	private void gesprekOp(Route route, String dag, String uiterlijk) {
		belmoment(route, dag, uiterlijk).vult(gesproken());
	}

	private void gesprekken(Route route, String... dagEnUiterlijk) {
		for (int i = 0; i < dagEnUiterlijk.length; i += 2) {
			gesprekOp(route, dagEnUiterlijk[i], dagEnUiterlijk[i + 1]);
		}
	}

	private void tweedeJaarGewenst(Route route, String uiterlijk) {
		assertThat(this.verhaal.taak(route, TWEEDE_JAAR).uiterlijk()).isEqualTo(LocalDate.parse(uiterlijk));
		tweedeJaar(route, "ja");
	}

	/** The closing talk ends the route: every contact was held, nothing is left. */
	private void neemAfscheid(Route route, String uiterlijk, int gesprekken) {
		Taak eindgesprek = this.verhaal.taak(route, EINDGESPREK);
		assertThat(eindgesprek.uiterlijk()).isEqualTo(LocalDate.parse(uiterlijk));
		eindgesprek.vult("eindafspraak", "loslaten", "duurzaam", "ja");
		List<String> bereikt = new ArrayList<>(statussen(route));
		bereikt.removeIf("vervallen"::equals);
		assertThat(bereikt).hasSize(gesprekken).containsOnly("bereikt");
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		assertThat(this.verhaal.nu(route).status()).isEqualTo(Status.AFGESLOTEN);
		assertThat(this.runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(route.nummer()).count())
			.isZero();
	}

}
