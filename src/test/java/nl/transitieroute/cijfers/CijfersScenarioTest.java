package nl.transitieroute.cijfers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.TeLaat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the manager gets to see of a school with youths in several places. */
@ScenarioTest
class CijfersScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2041, 9, 4);

	private static final String SCHOOL = "school-cijfers";

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	Cijfers cijfers;

	@Autowired
	Telling telling;

	@Autowired
	TeLaat teLaat;

	@Autowired
	Organisaties organisaties;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void aSchoolOfItsOwn() {
		this.verhaal.begin(BEGIN);
		this.jdbc.sql("delete from cijfer").update();
		this.jdbc.sql("delete from cijfer_stand").update();
		if (this.jdbc.sql("select count(*) from organisatie where id = ?")
			.param(SCHOOL)
			.query(Long.class)
			.single() == 0) {
			this.jdbc.sql("insert into organisatie (id, soort, naam) values (?, 'school', 'Cijferschool')")
				.param(SCHOOL)
				.update();
		}
		this.jdbc.sql("update route set school_id = ? where school_id = ?").params(Verhaal.SCHOOL, SCHOOL).update();
	}

	@Test
	void whereTheyAreNowAndWhatBecameOfThem() {
		begin(23, Fase.STAGE);
		begin(4, Fase.STARTGESPREK);
		for (Route route : begin(16, Fase.NAZORG)) {
			this.routes.rondOpleidingAf(route.nummer(), "diploma", BEGIN, true, "werk", BEGIN.plusYears(2));
		}
		begin(12, Fase.NAZORG).forEach((route) -> this.routes.sluitAf(route.nummer(), "afgerond"));

		Map<String, String> nu = over(Telling.NU);
		assertThat(nu).containsEntry("Stage", "20-29")
			.containsEntry("Startgesprek", "< 10")
			.containsEntry("Nazorg", "10-19")
			.containsEntry("Route afgesloten", "10-19")
			.containsEntry(Telling.TOTAAL, "50-59");
		assertThat(over(Telling.NA_DIPLOMA)).containsEntry("Werk", "10-19")
			.containsEntry("Zoekt werk", "< 10")
			.containsEntry(Telling.TOTAAL, "10-19");
		assertThat(over(Telling.OPGETELD)).containsEntry("2041", "50-59");
		assertThat(over(Telling.UITSTROOM)).containsEntry("2041", "10-19");
		assertThat(over(Telling.STAPPEN)).containsEntry("Geen volgende stap", "40-49").containsEntry("Te laat", "< 10");
	}

	@Test
	void theCountOfWhatIsLateEqualsTheListItHeads() {
		List<Route> routes = begin(30, Fase.STAGE);
		OffsetDateTime nu = BEGIN.atTime(8, 0).atZone(Routes.ZONE).toOffsetDateTime();
		for (int i = 0; i < routes.size(); i++) {
			// Fifteen were due yesterday, seven this morning before now, the others
			// later.
			OffsetDateTime op = (i < 15) ? nu.minusDays(1) : nu.plusHours(i - 22L);
			this.jdbc.sql("update route set volgende_stap = 'Bellen', volgende_stap_op = ? where id = ?")
				.params(op, routes.get(i).id())
				.update();
		}
		long lijst = routes.stream()
			.map((route) -> this.verhaal.nu(route))
			.filter((route) -> this.teLaat.is(route.volgendeStapOp()))
			.count();
		assertThat(lijst).isEqualTo(15);
		assertThat(over(Telling.STAPPEN)).containsEntry("Te laat", "10-19").containsEntry("Op tijd", "10-19");
	}

	@Test
	void whatPartnersGuideIsTheirs() {
		Organisatie wi = this.organisaties.metId(Verhaal.WI);
		Map<String, Integer> eerst = totaal(wi);
		begin(30, Fase.NAZORG)
			.forEach((route) -> this.routes.draagOver(route.nummer(), Verhaal.WI, "w.consulent", null, "x"));

		int erbij = totaal(wi).get(Telling.TOTAAL) - eerst.getOrDefault(Telling.TOTAAL, 0);
		assertThat(erbij).isBetween(20, 40);
		assertThat(over(Telling.NU)).containsEntry(Telling.TOTAAL, "30-39");
	}

	@Test
	void lookingTwiceTellsNothingAboutWhoCameInBetween() {
		begin(19, Fase.STAGE);
		assertThat(over(Telling.NU)).containsEntry("Stage", "10-19");

		begin(1, Fase.STAGE);
		assertThat(over(Telling.NU)).as("the twentieth").containsEntry("Stage", "10-19");

		this.verhaal.tot(BEGIN.plusDays(7));
		assertThat(over(Telling.NU)).containsEntry("Stage", "20-29");
	}

	private List<Route> begin(int aantal, Fase fase) {
		return java.util.stream.IntStream.range(0, aantal).mapToObj((nummer) -> {
			Route route = this.verhaal.jongere(BEGIN.plusYears(2));
			this.jdbc.sql("update route set school_id = ?, fase = ? where id = ?")
				.params(SCHOOL, fase.name(), route.id())
				.update();
			return route;
		}).toList();
	}

	private Map<String, String> over(String onderwerp) {
		return this.cijfers.van(this.organisaties.metId(SCHOOL))
			.over(onderwerp)
			.stream()
			.collect(Collectors.toMap(Cijfer::rij, Cijfer::getoond));
	}

	private Map<String, Integer> totaal(Organisatie organisatie) {
		return this.telling.van(organisatie)
			.stream()
			.filter((cijfer) -> cijfer.onderwerp().equals(Telling.NU) && cijfer.afgerond() != null)
			.collect(Collectors.toMap(Cijfer::rij, Cijfer::afgerond));
	}

}
