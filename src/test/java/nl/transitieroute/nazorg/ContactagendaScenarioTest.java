package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nl.transitieroute.Verhaal;
import nl.transitieroute.beheer.Medewerkerbeheer;
import nl.transitieroute.beheer.Organisatiebeheer;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.organisatie.Verlofregister;
import nl.transitieroute.route.Pauze;
import nl.transitieroute.route.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The days of a contact plan follow those of the contact person: school holidays, leave,
 * another contact person, and how much the organisation can do.
 */
class ContactagendaScenarioTest extends NazorgStories {

	@Autowired
	Medewerkerbeheer medewerkers;

	@Autowired
	Organisatiebeheer organisaties;

	@Autowired
	Verlofregister verlof;

	@Autowired
	Pauze pauze;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void theSchoolIsThere() {
		this.verhaal.begin(DIPLOMA);
	}

	@AfterEach
	void nobodyIsAwayAndTheSchoolWorksOn() {
		vakantieregio("geen");
		this.jdbc.sql("delete from verlof").update();
	}

	@Test
	void aSchoolCoachCallsOutsideTheSchoolHolidaysAndThePlanSaysWhy() {
		vakantieregio("zuid");
		Route route = afgestudeerd(DIPLOMA, "werk");
		assertThat(plan(route)).containsExactly("2027-07-23", "2027-09-06", "2027-10-11", "2028-01-10", "2028-04-10",
				"2028-07-10 tweede-jaar", "2029-01-09", "2029-07-09 eindgesprek");
		assertThat(moment(route, "2027-09-06").waarom()).isEqualTo("Verschoven van 20 augustus 2027: de zomervakantie");
		assertThat(moment(route, "2027-07-23").waarom()).isNull();
		beltSteeds(route, "2027-07-23", "2027-07-30", "2027-09-06", "2027-09-13");
	}

	@Test
	void aContactThatWouldMovePastTheNextIsHeldTogetherWithIt() {
		vakantieregio("noord");
		Route route = afgestudeerd(DIPLOMA, "werk");
		assertThat(plan(route)).startsWith("2027-08-23", "2027-10-11");
		assertThat(moment(route, "2027-07-23")).satisfies((samen) -> {
			assertThat(samen.status()).isEqualTo("vervallen");
			assertThat(samen.reden())
				.isEqualTo("Samen met het volgende contact (Verschoven van 23 juli 2027: de zomervakantie)");
		});
	}

	@Test
	void theSummerHolidayDoesNotSilenceAnIntensiveRhythm() {
		vakantieregio("noord");
		Route route = afgestudeerd(DIPLOMA, "zoekt-werk");
		assertThat(plan(route)).startsWith("2027-07-23", "2027-08-06", "2027-08-23", "2027-09-03", "2027-09-17");
		assertThat(moment(route, "2027-08-06").waarom()).isEqualTo("Gaat door in de zomervakantie");
	}

	@Test
	void withoutAChoiceOfTheSchoolTheMunicipalityOfTheYouthDecides() {
		this.jdbc.sql("delete from school_vakantieregio where school_id = ?").param(Verhaal.SCHOOL).update();
		Route route = afgestudeerd(DIPLOMA, "werk");
		assertThat(plan(route)).as("Arnhem is zuid").startsWith("2027-07-23", "2027-09-06");
	}

	@Test
	void theSchoolChoosesItsHolidaysAndNothingThatTheTableDoesNotKnow() {
		assertThat(this.organisaties.kiesVakantieregio(Verhaal.SCHOOL, "noord")).isTrue();
		assertThat(this.organisaties.kiesVakantieregio(Verhaal.SCHOOL, "noord")).as("the second time").isFalse();
		assertThatThrownBy(() -> this.organisaties.kiesVakantieregio(Verhaal.SCHOOL, "oost"))
			.hasMessageContaining("Kies noord, midden, zuid of geen");
		assertThatThrownBy(() -> this.organisaties.kiesVakantieregio(Verhaal.WI, "zuid"))
			.hasMessageContaining("Kies een school");
		assertThat(plan(afgestudeerd(DIPLOMA, "werk"))).startsWith("2027-08-23");
		assertThat(this.organisaties.kiesVakantieregio(Verhaal.SCHOOL, " ")).isTrue();
		assertThat(plan(afgestudeerd(DIPLOMA, "werk"))).as("Arnhem is zuid").startsWith("2027-07-23", "2027-09-06");
	}

	@Test
	void schoolHolidaysDoNotCountForTheMunicipalityThatTakesOverAndCountAgainWhenSchoolTakesBack() {
		vakantieregio("zuid");
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.routes.draagOver(route.nummer(), Verhaal.WI, "w.consulent", null, "Overgedragen");
		assertThat(plan(route)).startsWith("2027-07-23", "2027-08-20", "2027-10-11");
		assertThat(this.contactplan.gepland(route)).extracting(Contactmoment::organisatieId).containsOnly(Verhaal.WI);
		this.routes.draagOver(route.nummer(), Verhaal.SCHOOL, "p.mentor", null, "Teruggenomen");
		assertThat(plan(route)).startsWith("2027-07-23", "2027-09-06", "2027-10-11");
		assertThat(this.verhaal.dossier(route)).filteredOn((entry) -> entry.titel().equals("Contactplan verlegd"))
			.hasSize(2)
			.first()
			.extracting(DossierEntry::inhoud)
			.asString()
			.contains("6 september 2027 wordt 20 augustus 2027");
	}

	@Test
	void leaveMovesTheNextCallAndTheProcessWaitsForTheNewDayAtOnce() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.medewerkers.meldVerlof("p.mentor", LocalDate.of(2027, 7, 19), LocalDate.of(2027, 8, 3), "j.mentor");
		assertThat(plan(route)).startsWith("2027-07-16", "2027-08-20");
		assertThat(moment(route, "2027-07-16").waarom())
			.isEqualTo("Verschoven van 23 juli 2027: verlof van de contactpersoon, j.mentor vervangt");
		assertThat(this.verhaal.nu(route).volgendeStapOp().toLocalDate()).isEqualTo(LocalDate.of(2027, 7, 16));
		this.medewerkers.trekVerlofIn("p.mentor", this.verlof.komend("p.mentor").get(0).id());
		assertThat(plan(route)).startsWith("2027-07-23", "2027-08-20");
		assertThat(moment(route, "2027-07-23").waarom()).isNull();
		belmoment(route, "2027-07-23", "2027-07-30").vult(gesproken());
	}

	@Test
	void duringLongLeaveTheStandInDoesTheCall() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.medewerkers.meldVerlof("p.mentor", LocalDate.of(2027, 7, 12), LocalDate.of(2027, 10, 1), "j.mentor");
		assertThat(plan(route)).startsWith("2027-07-23", "2027-08-20", "2027-10-11");
		assertThat(moment(route, "2027-08-20").waarom())
			.isEqualTo("Valt in verlof van de contactpersoon, j.mentor vervangt");
		assertThat(this.verhaal.dossier(route)).extracting(DossierEntry::titel)
			.as("no day moved")
			.doesNotContain("Contactplan verlegd");
	}

	@Test
	void thirtyDiplomasOnOneDayAreSpreadOverTheDaysAroundIt() {
		this.verhaal.begin(DIPLOMA);
		List<Route> jaargang = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			Route route = this.verhaal.jongere(DIPLOMA);
			this.routes.rondOpleidingAf(route.nummer(), "diploma", DIPLOMA, true, "werk", DIPLOMA.plusYears(2));
			this.verhaal.start("nazorg", route, Map.of());
			jaargang.add(route);
		}
		Map<LocalDate, Long> perDag = jaargang.stream()
			.map((route) -> this.contactplan.eerstvolgende(route).orElseThrow().gepland())
			.collect(Collectors.groupingBy((dag) -> dag, Collectors.counting()));
		long ruimte = perDag.get(LocalDate.of(2027, 7, 23));
		assertThat(ruimte).isEqualTo(20);
		assertThat(perDag).containsOnlyKeys(LocalDate.of(2027, 7, 22), LocalDate.of(2027, 7, 23))
			.containsEntry(LocalDate.of(2027, 7, 22), 10L);
		assertThat(this.contactplan.eerstvolgende(jaargang.get(29)).orElseThrow().waarom())
			.isEqualTo("Verschoven van 23 juli 2027: druk");
		assertThat(jaargang).allSatisfy((route) -> assertThat(plan(route)).hasSize(8));
	}

	@Test
	void aPauseLooksAtTheSchoolHolidaysOfThen() {
		vakantieregio("zuid");
		Route route = afgestudeerd(DIPLOMA, "verder-studeren");
		assertThat(plan(route)).startsWith("2027-10-11");
		this.verhaal.tot(LocalDate.of(2027, 9, 1).atTime(10, 0));
		this.routes.pauzeer(route.nummer(), LocalDate.of(2027, 12, 1));
		this.pauze.begin(route.nummer());
		this.verhaal.tot(LocalDate.of(2027, 11, 21).atTime(11, 0));
		this.pauze.schuifTermijnenOp(route.nummer());
		this.pauze.eindig(route.nummer());
		assertThat(plan(route)).as("9 October and 81 days is 29 December, in the Christmas holiday")
			.startsWith("2027-12-24");
		assertThat(moment(route, "2027-12-24").waarom()).isEqualTo("Verschoven van 29 december 2027: de kerstvakantie");
	}

	private Contactmoment moment(Route route, String dag) {
		return this.contactplan.van(route)
			.stream()
			.filter((moment) -> moment.gepland().equals(LocalDate.parse(dag)))
			.findFirst()
			.orElseThrow();
	}

	private void vakantieregio(String regio) {
		this.jdbc.sql("delete from school_vakantieregio where school_id = ?").param(Verhaal.SCHOOL).update();
		this.jdbc.sql("insert into school_vakantieregio values (?, ?)").params(Verhaal.SCHOOL, regio).update();
	}

}
