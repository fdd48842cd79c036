package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Verhaal;
import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Route.Status;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole two years of one youth after another, in the whole route, day by day. The
 * diploma is of Tuesday 31 August 2027, so that half a year later is 29 February 2028,
 * and the years hold both changes of the clock twice. W&I follows these youths, so only
 * weekends and public holidays move a day; what school holidays do is told elsewhere. The
 * dates were written down from a calendar and the rhythms of the nazorg, not read from
 * what the product plans. 5 May is a holiday every year (Algemene termijnenwet 3).
 */
class TweeJaarScenarioTest extends NazorgStories {

	private static final LocalDate DIPLOMA = LocalDate.of(2027, 8, 31);

	private static final String TWEEDE_JAAR = "userTask_tweedeJaarBespreken";

	private static final String EINDGESPREK = "userTask_eindgesprekVoeren";

	@Autowired
	RuntimeService runtimeService;

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

	/** In nazorg at W&I from the diploma of 31 August 2027. */
	private Route bijWerkEnInkomen(String bestemming) {
		return bijWerkEnInkomen(bestemming, DIPLOMA);
	}

	private Route bijWerkEnInkomen(String bestemming, LocalDate diploma) {
		this.verhaal.begin(diploma);
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
		assertThat(this.verhaal.openTaken(route)).as("before %s 9:00", dag).isEmpty();
		assertThat(this.verhaal.nu(route).volgendeStapOp()).as("the next step before %s", dag)
			.isEqualTo(op.atTime(9, 0).atZone(nl.transitieroute.route.Routes.ZONE).toOffsetDateTime());
		this.verhaal.tot(op.atTime(9, 1));
		Taak taak = this.verhaal.taak(route, CONTACT);
		assertThat(taak.uiterlijk()).as("contact of %s is due", dag).isEqualTo(LocalDate.parse(uiterlijk));
		assertThat(taak.toegewezenAan()).isEqualTo("w.jobcoach");
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
