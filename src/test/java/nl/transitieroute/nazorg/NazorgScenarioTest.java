package nl.transitieroute.nazorg;

import java.time.LocalDate;

import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Pauze;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Vooruitblik;
import nl.transitieroute.toestemming.Toestemmingen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Two years after the diploma of 9 July 2027, in every rhythm. The years hold both
 * changes of the clock twice, and 29 February 2028.
 */
class NazorgScenarioTest extends NazorgStories {

	@Autowired
	Pauze pauze;

	@Autowired
	Contactvooruitblik vooruitblik;

	@Test
	void middenRhythmCallsEightTimesAndLetsGoAfterTwoYears() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		assertThat(plan(route)).containsExactly("2027-07-23", "2027-08-20", "2027-10-11", "2028-01-10", "2028-04-10",
				"2028-07-10 tweede-jaar", "2029-01-09", "2029-07-09 eindgesprek");
		assertThat(this.verhaal.nu(route).volgendeStapOp().toLocalDate()).isEqualTo(LocalDate.of(2027, 7, 23));
		beltSteeds(route, "2027-07-23", "2027-07-30", "2027-08-20", "2027-08-27", "2027-10-11", "2027-10-18",
				"2028-01-10", "2028-01-17", "2028-04-10", "2028-04-19", "2028-07-10", "2028-07-17");
		Taak tweedeJaar = this.verhaal.taak(route, "userTask_tweedeJaarBespreken");
		assertThat(tweedeJaar.uiterlijk()).isEqualTo(LocalDate.of(2028, 7, 17));
		tweedeJaar(route, "ja");
		assertThat(this.toestemmingen.geldt(route, Toestemmingen.TWEEDE_JAAR, "school")).isTrue();
		beltSteeds(route, "2029-01-09", "2029-01-16", "2029-07-09", "2029-07-16");
		Taak eindgesprek = this.verhaal.taak(route, "userTask_eindgesprekVoeren");
		assertThat(eindgesprek.uiterlijk()).isEqualTo(LocalDate.of(2029, 7, 30));
		assertThat((String) eindgesprek.variabele("terugblik")).contains("8 keer gesproken");
		eindgesprek(route, "eindafspraak", "loslaten", "duurzaam", "ja");
		assertThat(uitkomst(route, "endEvent_nazorgAfgerond")).isEqualTo(true);
		assertThat(statussen(route)).hasSize(8).containsOnly("bereikt");
		assertThat(this.verhaal.openTaken(route)).isEmpty();
	}

	@Test
	void lichtRhythmCallsAtOneSixTwelveEighteenAndTwentyFourMonths() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		belmoment(route, "2027-07-23", "2027-07-30").vult(gesproken("ritme", "licht", "redenRitme", "Redt zich goed"));
		assertThat(plan(route)).containsExactly("2027-08-09", "2028-01-10", "2028-07-10 tweede-jaar", "2029-01-09",
				"2029-07-09 eindgesprek");
		beltSteeds(route, "2027-08-09", "2027-08-16", "2028-01-10", "2028-01-17", "2028-07-10", "2028-07-17");
		tweedeJaar(route, "ja");
		beltSteeds(route, "2029-01-09", "2029-01-16", "2029-07-09", "2029-07-16");
		eindgesprek(route, "eindafspraak", "waakvlam", "duurzaam", "ja");
		assertThat(uitkomst(route, "endEvent_afgerondMetWaakvlam")).isEqualTo(true);
	}

	@Test
	void intensiefRhythmCallsEveryTwoWeeksThenMonthlyThenEveryTwoMonths() {
		Route route = afgestudeerd(DIPLOMA, "zoekt-werk");
		beltSteeds(route, "2027-07-23", "2027-07-30", "2027-08-06", "2027-08-13", "2027-08-20", "2027-08-27",
				"2027-09-03", "2027-09-10", "2027-09-17", "2027-09-24", "2027-10-01", "2027-10-08", "2027-11-09",
				"2027-11-16", "2027-12-09", "2027-12-16", "2028-01-10", "2028-01-17", "2028-02-09", "2028-02-16",
				"2028-03-09", "2028-03-16", "2028-04-10", "2028-04-19", "2028-05-09", "2028-05-16", "2028-06-09",
				"2028-06-16", "2028-07-10", "2028-07-17");
		tweedeJaar(route, "ja");
		beltSteeds(route, "2028-09-11", "2028-09-18", "2028-11-09", "2028-11-16", "2029-01-09", "2029-01-16",
				"2029-03-09", "2029-03-16", "2029-05-09", "2029-05-17", "2029-07-09", "2029-07-16");
		eindgesprek(route, "eindafspraak", "loslaten", "duurzaam", "ja");
		assertThat(uitkomst(route, "endEvent_nazorgAfgerond")).isEqualTo(true);
		assertThat(statussen(route)).hasSize(21).containsOnly("bereikt");
	}

	@Test
	void furtherStudyGetsALightFollowUp() {
		Route route = afgestudeerd(DIPLOMA, "verder-studeren");
		assertThat(plan(route)).containsExactly("2027-10-11", "2028-07-10 tweede-jaar", "2029-07-09 eindgesprek");
	}

	@Test
	void theRhythmIsBuiltDownDeliberatelyAndOnlyTheFutureMoves() {
		Route route = afgestudeerd(DIPLOMA, "zoekt-werk");
		belmoment(route, "2027-07-23", "2027-07-30").vult(gesproken("ritme", "midden", "redenRitme", "Werk gevonden"));
		assertThat(plan(route)).containsExactly("2027-08-20", "2027-10-11", "2028-01-10", "2028-04-10",
				"2028-07-10 tweede-jaar", "2029-01-09", "2029-07-09 eindgesprek");
		assertThat(this.contactplan.van(route)).filteredOn((moment) -> moment.status().equals("bereikt"))
			.extracting(Contactmoment::gepland)
			.containsExactly(LocalDate.of(2027, 7, 23));
		assertThat(this.contactplan.van(route)).filteredOn((moment) -> moment.status().equals("vervallen"))
			.isNotEmpty()
			.allSatisfy((moment) -> assertThat(moment.reden()).isEqualTo("Werk gevonden"));
		assertThat(this.verhaal.dossier(route)).extracting(DossierEntry::titel)
			.contains("Contactplan gemaakt", "Contactplan gewijzigd", "Nazorgcontact voeren");
	}

	@Test
	void anOvertakenContactCountsForBothAndTheSecondYearIsNotForgotten() {
		Route route = afgestudeerd(DIPLOMA, "zoekt-werk");
		beltSteeds(route, "2027-07-23", "2027-07-30", "2027-08-06", "2027-08-13");
		belmoment(route, "2027-08-20", "2027-08-27");
		this.verhaal.tot(LocalDate.of(2027, 9, 6));
		belt(route);
		assertThat(this.contactplan.van(route))
			.filteredOn((moment) -> moment.gepland().equals(LocalDate.of(2027, 9, 3)))
			.singleElement()
			.satisfies((moment) -> assertThat(moment.status()).isEqualTo("vervallen"));
		assertThat(plan(route)).startsWith("2027-09-17");
	}

	@Test
	void theYouthMovesTheCallToAnotherDay() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		Taak taak = belmoment(route, "2027-07-23", "2027-07-30");
		assertThatThrownBy(() -> taak.vult("bereikt", "verzet", "kanaal", "app", "verzetNaar", "2027-07-23"))
			.hasMessageContaining("Kies een dag na vandaag");
		taak.vult("bereikt", "verzet", "kanaal", "app", "verzetNaar", "2027-07-27");
		assertThat(plan(route)).startsWith("2027-07-27", "2027-08-20");
		belmoment(route, "2027-07-27", "2027-08-03").vult(gesproken());
		assertThat(statussen(route)).startsWith("verzet", "bereikt");
	}

	@Test
	void nazorgThatBeginsLateCallsTheNextWorkingDay() {
		this.verhaal.begin(LocalDate.of(2027, 8, 6));
		Route route = this.verhaal.jongere(DIPLOMA);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", DIPLOMA, true, "werk", null);
		this.verhaal.start("nazorg", route, java.util.Map.of());
		assertThat(this.verhaal.nu(route).nazorgTot()).isEqualTo(LocalDate.of(2029, 7, 9));
		assertThat(plan(this.verhaal.nu(route))).startsWith("2027-08-09", "2027-08-20");
	}

	@Test
	void aContactThatIsNotHeldIsRemindedAndEscalated() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		belmoment(route, "2027-07-23", "2027-07-30");
		this.verhaal.tot(LocalDate.of(2027, 7, 27));
		assertThat(this.verhaal.keren(route, "serviceTask_contactHerinneren")).isZero();
		this.verhaal.tot(LocalDate.of(2027, 7, 28));
		assertThat(this.verhaal.keren(route, "endEvent_herinnerd")).isOne();
		assertThat(this.verhaal.taak(route, CONTACT).task().getPriority()).isEqualTo(75);
		this.verhaal.tot(LocalDate.of(2027, 8, 5));
		assertThat(this.verhaal.openTaken(route)).containsExactly(CONTACT);
		this.verhaal.tot(LocalDate.of(2027, 8, 6));
		Taak escalatie = this.verhaal.taak(route, "userTask_nazorgcontactEscalatie");
		assertThat(escalatie.uiterlijk()).isEqualTo(LocalDate.of(2027, 8, 13));
		assertThat(escalatie.groepen()).containsExactly("regie-midden-gelderland.regisseur");
		escalatie.vult();
		assertThat(this.verhaal.keren(route, "endEvent_escalatieBehandeld")).isOne();
		belt(route);
		assertThat(plan(route)).startsWith("2027-08-20");
	}

	@Test
	void theSecondYearIsAskedLaterAndThenRefused() {
		Route route = afgestudeerd(DIPLOMA, "verder-studeren");
		beltSteeds(route, "2027-10-11", "2027-10-18", "2028-07-10", "2028-07-17");
		tweedeJaar(route, "later");
		assertThat(plan(route)).startsWith("2028-08-10 tweede-jaar");
		beltSteeds(route, "2028-08-10", "2028-08-17");
		tweedeJaar(route, "nee");
		assertThat(plan(route)).isEmpty();
		Taak eindgesprek = this.verhaal.taak(route, "userTask_eindgesprekVoeren");
		assertThat(eindgesprek.uiterlijk()).isEqualTo(LocalDate.of(2028, 8, 31));
		eindgesprek(route, "eindafspraak", "loslaten", "gesprekGevoerd", "ja");
		assertThat(uitkomst(route, "endEvent_nazorgAfgerond")).isEqualTo(true);
	}

	@Test
	void theClosingTalkIsEscalatedAndTheNazorgProlonged() {
		Route route = afgestudeerd(DIPLOMA, "verder-studeren");
		beltSteeds(route, "2027-10-11", "2027-10-18", "2028-07-10", "2028-07-17");
		tweedeJaar(route, "ja");
		beltSteeds(route, "2029-07-09", "2029-07-16");
		this.verhaal.tot(LocalDate.of(2029, 8, 6));
		this.verhaal.taak(route, "userTask_eindgesprekEscalatie").vult();
		assertThat(this.verhaal.keren(route, "endEvent_eindgesprekBehandeld")).isOne();
		assertThatThrownBy(() -> eindgesprek(route, "eindafspraak", "verlengen", "verlengenTot", "2029-08-06",
				"redenVerlengen", "geen-duurzaam-werk", "ritmeVerlenging", "licht"))
			.hasMessageContaining("Kies een dag na vandaag");
		eindgesprek(route, "eindafspraak", "verlengen", "verlengenTot", "2030-02-06", "redenVerlengen",
				"geen-duurzaam-werk", "ritmeVerlenging", "midden");
		assertThat(this.verhaal.nu(route).nazorgTot()).isEqualTo(LocalDate.of(2030, 2, 6));
		assertThat(plan(route)).containsExactly("2029-08-20", "2029-09-17", "2029-11-06", "2030-02-06 eindgesprek");
		beltSteeds(route, "2029-08-20", "2029-08-27", "2029-09-17", "2029-09-24", "2029-11-06", "2029-11-13",
				"2030-02-06", "2030-02-13");
		eindgesprek(route, "eindafspraak", "loslaten");
		assertThat(uitkomst(route, "endEvent_nazorgAfgerond")).isEqualTo(true);
	}

	@Test
	void theYouthGoesBackToSchoolInMonthFive() {
		Route route = afgestudeerd(DIPLOMA, "zoekt-werk");
		beltSteeds(route, "2027-07-23", "2027-07-30", "2027-08-06", "2027-08-13", "2027-08-20", "2027-08-27",
				"2027-09-03", "2027-09-10", "2027-09-17", "2027-09-24", "2027-10-01", "2027-10-08", "2027-11-09",
				"2027-11-16");
		belmoment(route, "2027-12-09", "2027-12-16")
			.vult(gesproken("watNu", "entree-bol", "verandering", "terug-naar-school"));
		assertThat(plan(route)).isEmpty();
		Taak overdracht = this.verhaal.taak(route, "userTask_overdrachtNaarSchoolRegelen");
		assertThat(overdracht.uiterlijk()).isEqualTo(LocalDate.of(2027, 12, 23));
		overdracht.vult("jongereAkkoord", "ja", "overgedragen", "Wat werkt: vaste dagen.", "startOp", "2028-02-01");
		assertThat(uitkomst(route, "endEvent_terugNaarSchool")).isEqualTo(true);
	}

	@Test
	void theYouthWithdrawsConsentAndTheNazorgStopsAtOnce() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.toestemmingen.leg(route, "volgen-na-school", "school", "ja", java.util.List.of(), "in-gesprek", "1");
		belmoment(route, "2027-07-23", "2027-07-30").vult(gesproken("magBenaderen", "nee"));
		assertThat(uitkomst(route, "endEvent_opVerzoekGestopt")).isEqualTo(true);
		assertThat(plan(route)).isEmpty();
		assertThat(this.toestemmingen.geldt(route, "volgen-na-school", "school")).isFalse();
	}

	@Test
	void aPauseMovesEveryContactAndTheEndOfTheNazorg() {
		Route route = afgestudeerd(DIPLOMA, "verder-studeren");
		this.verhaal.tot(LocalDate.of(2027, 9, 1).atTime(10, 0));
		this.routes.pauzeer(route.nummer(), LocalDate.of(2027, 12, 1));
		this.pauze.begin(route.nummer());
		this.verhaal.tot(LocalDate.of(2027, 12, 1).atTime(11, 0));
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		this.pauze.schuifTermijnenOp(route.nummer());
		this.pauze.eindig(route.nummer());
		assertThat(plan(route)).containsExactly("2028-01-10", "2028-10-09 tweede-jaar", "2029-10-08 eindgesprek");
		assertThat(this.verhaal.nu(route).nazorgTot()).isEqualTo(LocalDate.of(2029, 10, 8));
		assertThat(this.verhaal.nu(route).volgendeStap()).isEqualTo("Contactmoment bereikt");
		beltSteeds(route, "2028-01-10", "2028-01-17");
		assertThat(this.vooruitblik.later(route)).extracting(Vooruitblik.Moment::naam)
			.containsExactly("Nazorgcontact en eindgesprek");
	}

}
