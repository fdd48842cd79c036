package nl.transitieroute.stage;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.route.Werkdagen;
import nl.transitieroute.stage.Stagegesprek.Moment;
import nl.transitieroute.stage.Stagegesprek.Soort;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GespreksplanningTest {

	private final Gespreksplanning planning = new Gespreksplanning(new Werkdagen());

	@Test
	void everyTwoWeeksWithAnEvaluationHalfwayAndAtTheEnd() {
		assertThat(van("2027-09-06", "2027-11-26", "2027-09-06", 2, true)).containsExactly(
				gesprek(Soort.STAGEGESPREK, "2027-09-20"), gesprek(Soort.STAGEGESPREK, "2027-10-04"),
				gesprek(Soort.TUSSENEVALUATIE, "2027-10-18"), gesprek(Soort.STAGEGESPREK, "2027-11-01"),
				gesprek(Soort.STAGEGESPREK, "2027-11-15"), gesprek(Soort.EINDEVALUATIE, "2027-11-26"));
	}

	@Test
	void aLeapDayIsADayLikeAnyOther() {
		assertThat(van("2028-02-01", "2028-03-21", "2028-02-01", 1, true)).containsExactly(
				gesprek(Soort.STAGEGESPREK, "2028-02-08"), gesprek(Soort.STAGEGESPREK, "2028-02-15"),
				gesprek(Soort.TUSSENEVALUATIE, "2028-02-25"), gesprek(Soort.STAGEGESPREK, "2028-02-29"),
				gesprek(Soort.STAGEGESPREK, "2028-03-07"), gesprek(Soort.STAGEGESPREK, "2028-03-14"),
				gesprek(Soort.EINDEVALUATIE, "2028-03-21"));
	}

	@Test
	void aHolidayMovesTheTalkAndNotTheOnesAfterIt() {
		// 29 March 2027 is Easter Monday, and summer time began the night before.
		assertThat(van("2027-03-15", "2027-05-28", "2027-03-15", 2, false)).startsWith(
				gesprek(Soort.STAGEGESPREK, "2027-03-30"), gesprek(Soort.STAGEGESPREK, "2027-04-12"),
				gesprek(Soort.STAGEGESPREK, "2027-04-26"), gesprek(Soort.STAGEGESPREK, "2027-05-10"));
	}

	@Test
	void anEndInTheWeekendIsEvaluatedOnMonday() {
		assertThat(van("2027-09-06", "2027-09-25", "2027-09-06", 1, true)).containsExactly(
				gesprek(Soort.TUSSENEVALUATIE, "2027-09-15"), gesprek(Soort.STAGEGESPREK, "2027-09-20"),
				gesprek(Soort.EINDEVALUATIE, "2027-09-27"));
	}

	@Test
	void aStageThatRunsAlreadyIsPlannedFromToday() {
		assertThat(van("2027-09-06", "2027-11-26", "2027-11-02", 2, true)).containsExactly(
				gesprek(Soort.TUSSENEVALUATIE, "2027-11-02"), gesprek(Soort.STAGEGESPREK, "2027-11-15"),
				gesprek(Soort.EINDEVALUATIE, "2027-11-26"));
	}

	@Test
	void aStageThatIsOverIsEvaluatedNow() {
		assertThat(van("2027-09-06", "2027-09-10", "2027-10-02", 1, true))
			.containsExactly(gesprek(Soort.EINDEVALUATIE, "2027-10-04"));
	}

	@Test
	void aStageOfOneDayHasItsEndOnly() {
		assertThat(van("2027-09-06", "2027-09-06", "2027-09-01", 1, true))
			.containsExactly(gesprek(Soort.EINDEVALUATIE, "2027-09-06"));
	}

	private List<Moment> van(String begin, String einde, String vanaf, int weken, boolean metTussenevaluatie) {
		return this.planning.van(LocalDate.parse(begin), LocalDate.parse(einde), LocalDate.parse(vanaf),
				(dag) -> dag.plusWeeks(weken), metTussenevaluatie);
	}

	private static Moment gesprek(Soort soort, String op) {
		return new Moment(soort, LocalDate.parse(op));
	}

}
