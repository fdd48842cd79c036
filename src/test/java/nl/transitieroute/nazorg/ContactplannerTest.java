package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.nazorg.Contactplanner.Gepland;
import nl.transitieroute.route.Werkdagen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Dates of a plan, at the edges of the calendar. */
class ContactplannerTest {

	private static final Ritme MAANDELIJKS = new Ritme(List.of(), List.of(1, 2, 3, 12, 24), "telefoon");

	/** Nothing but weekends and public holidays. */
	private static final Dagkeuze VRIJ = new Dagkeuze(new Werkdagen(), new Contactvenster(5, 5, false, true), List.of(),
			null, List.of(), Drukte.GEEN);

	private final Contactplanner planner = new Contactplanner(new Werkdagen());

	@Test
	void aDiplomaOnTheLastDayOfTheMonthKeepsToTheMonth() {
		LocalDate diploma = LocalDate.of(2027, 11, 30);
		assertThat(dagen(this.planner.leg(MAANDELIJKS, diploma, diploma, diploma.plusYears(1), diploma.plusYears(2),
				VRIJ, List.of())))
			.containsExactly("2027-12-30", "2028-01-31", "2028-02-29", "2028-11-30", "2029-11-30");
	}

	@Test
	void aDiplomaOnTheLeapDayEndsOnTheLastOfFebruary() {
		LocalDate diploma = LocalDate.of(2028, 2, 29);
		assertThat(dagen(this.planner.leg(MAANDELIJKS, diploma, diploma, diploma.plusYears(1), diploma.plusYears(2),
				VRIJ, List.of())))
			.containsExactly("2028-03-29", "2028-05-01", "2028-05-29", "2029-02-28", "2030-02-28");
	}

	@Test
	void nazorgOfOneYearEndsWithTheClosingTalkAndAsksForNoSecondYear() {
		LocalDate diploma = LocalDate.of(2027, 7, 9);
		assertThat(this.planner.leg(MAANDELIJKS, diploma, diploma, diploma.plusYears(1), diploma.plusYears(1), VRIJ,
				List.of()))
			.extracting(Gepland::doel)
			.containsExactly("contact", "contact", "contact", "eindgesprek");
	}

	@Test
	void anEndInTheWeekendIsTheFridayBeforeAndAnEndThatPassedTheNextWorkingDay() {
		LocalDate diploma = LocalDate.of(2027, 7, 10);
		assertThat(dagen(this.planner.leg(MAANDELIJKS, diploma, LocalDate.of(2028, 12, 1), null,
				LocalDate.of(2029, 7, 14), VRIJ, List.of())))
			.containsExactly("2029-07-13");
		assertThat(dagen(this.planner.leg(MAANDELIJKS, diploma, LocalDate.of(2029, 7, 13), null,
				LocalDate.of(2029, 7, 10), VRIJ, List.of())))
			.containsExactly("2029-07-16");
	}

	@Test
	void aTableThatHoldsNoNumbersIsToldSo() {
		assertThatThrownBy(() -> Ritme.van(Map.of("weken", "twee", "maanden", "", "kanaal", "app")))
			.hasMessageContaining("'twee' is geen rij getallen");
	}

	private static List<String> dagen(List<Gepland> plan) {
		return plan.stream().map((moment) -> moment.dag().toString()).toList();
	}

}
