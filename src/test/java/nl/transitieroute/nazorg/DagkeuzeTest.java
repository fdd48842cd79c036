package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.nazorg.Dagkeuze.Keuze;
import nl.transitieroute.route.Werkdagen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** On which day one contact falls, and what the plan says about it. */
class DagkeuzeTest {

	private static final Werkdagen WERKDAGEN = new Werkdagen();

	/** Zuid, 2027-2028 (Rijksoverheid). */
	private static final List<Vrijedagen> VAKANTIES = List.of(
			new Vrijedagen("de zomervakantie", LocalDate.of(2027, 7, 24), LocalDate.of(2027, 9, 5)),
			new Vrijedagen("de herfstvakantie", LocalDate.of(2027, 10, 23), LocalDate.of(2027, 10, 31)));

	private static final LocalDate BEKEND = LocalDate.of(2028, 9, 3);

	private static final Contactvenster MIDDEN = new Contactvenster(5, 5, false, true);

	private static final Contactvenster INTENSIEF = new Contactvenster(4, 4, true, true);

	@Test
	void anOrdinaryDayStaysAndNeedsNoReason() {
		assertThat(keuze(MIDDEN, List.of(), Drukte.GEEN, LocalDate.of(2027, 9, 8)))
			.isEqualTo(new Keuze(LocalDate.of(2027, 9, 8), LocalDate.of(2027, 9, 1), null));
	}

	@Test
	void aWeekendWaitsForMondayAndAPublicHolidayMovesToTheNearestWorkingDay() {
		assertThat(keuze(MIDDEN, List.of(), Drukte.GEEN, LocalDate.of(2028, 4, 14)).dag()).as("Goede Vrijdag")
			.isEqualTo(LocalDate.of(2028, 4, 13));
		assertThat(keuze(MIDDEN, List.of(), Drukte.GEEN, LocalDate.of(2028, 5, 25)).dag()).as("Hemelvaart")
			.isEqualTo(LocalDate.of(2028, 5, 24));
		assertThat(keuze(MIDDEN, List.of(), Drukte.GEEN, LocalDate.of(2028, 4, 17)).dag()).as("tweede paasdag")
			.isEqualTo(LocalDate.of(2028, 4, 18));
		assertThat(keuze(MIDDEN, List.of(), Drukte.GEEN, LocalDate.of(2028, 4, 17)).waarom())
			.isEqualTo("Verschoven van 17 april 2028: feestdag");
		assertThat(keuze(MIDDEN, List.of(), Drukte.GEEN, LocalDate.of(2028, 1, 15)).waarom())
			.isEqualTo("Verschoven van 15 januari 2028: weekend");
	}

	@Test
	void aWeekOfSchoolHolidayMovesToTheNearestDayEarlierOrLater() {
		assertThat(keuze(MIDDEN, List.of(), Drukte.GEEN, LocalDate.of(2027, 10, 26)))
			.isEqualTo(new Keuze(LocalDate.of(2027, 10, 22), LocalDate.of(2027, 10, 19),
					"Verschoven van 26 oktober 2027: de herfstvakantie"));
		assertThat(keuze(MIDDEN, List.of(), Drukte.GEEN, LocalDate.of(2027, 10, 28)).dag())
			.isEqualTo(LocalDate.of(2027, 11, 1));
	}

	@Test
	void theSummerHolidayMovesACallToTheFirstDayAfterItButDoesNotSilenceAnIntensiveRhythm() {
		Keuze midden = keuze(MIDDEN, List.of(), Drukte.GEEN, LocalDate.of(2027, 8, 20));
		assertThat(midden.dag()).isEqualTo(LocalDate.of(2027, 9, 6));
		assertThat(midden.waarom()).isEqualTo("Verschoven van 20 augustus 2027: de zomervakantie");
		Keuze intensief = keuze(INTENSIEF, List.of(), Drukte.GEEN, LocalDate.of(2027, 8, 20));
		assertThat(intensief.dag()).isEqualTo(LocalDate.of(2027, 8, 20));
		assertThat(intensief.waarom()).isEqualTo("Gaat door in de zomervakantie");
	}

	@Test
	void leaveMovesInsideTheWindowAndElseTheStandInDoesIt() {
		List<Vrijedagen> tweeDagen = List.of(new Vrijedagen("verlof van de contactpersoon, Jan vervangt",
				LocalDate.of(2027, 9, 8), LocalDate.of(2027, 9, 9)));
		assertThat(keuze(MIDDEN, tweeDagen, Drukte.GEEN, LocalDate.of(2027, 9, 8)).dag())
			.isEqualTo(LocalDate.of(2027, 9, 7));
		List<Vrijedagen> maand = List.of(new Vrijedagen("verlof van de contactpersoon, Jan vervangt",
				LocalDate.of(2027, 11, 1), LocalDate.of(2027, 11, 30)));
		Keuze vervanger = keuze(MIDDEN, maand, Drukte.GEEN, LocalDate.of(2027, 11, 16));
		assertThat(vervanger.dag()).isEqualTo(LocalDate.of(2027, 11, 16));
		assertThat(vervanger.waarom()).isEqualTo("Valt in verlof van de contactpersoon, Jan vervangt");
		assertThat(keuze(new Contactvenster(5, 5, false, false), maand, Drukte.GEEN, LocalDate.of(2027, 11, 16)).dag())
			.isEqualTo(LocalDate.of(2027, 12, 1));
	}

	@Test
	void aFullDayMovesToTheNearestThatHasRoomAndOtherwiseToTheLeastFull() {
		Drukte vol = druk(Map.of(LocalDate.of(2027, 9, 8), 9, LocalDate.of(2027, 9, 7), 9));
		assertThat(keuze(MIDDEN, List.of(), vol, LocalDate.of(2027, 9, 8))).isEqualTo(
				new Keuze(LocalDate.of(2027, 9, 9), LocalDate.of(2027, 9, 1), "Verschoven van 8 september 2027: druk"));
		Drukte overal = new Drukte() {

			@Override
			public int aantal(LocalDate dag) {
				return dag.equals(LocalDate.of(2027, 9, 13)) ? 10 : 20;
			}

			@Override
			public int ruimte() {
				return 9;
			}

		};
		assertThat(keuze(MIDDEN, List.of(), overal, LocalDate.of(2027, 9, 8)).dag())
			.isEqualTo(LocalDate.of(2027, 9, 13));
	}

	@Test
	void aDayOfWhichTheSchoolHolidaysAreNotKnownYetIsPlannedAndSaysSo() {
		assertThat(keuze(MIDDEN, List.of(), Drukte.GEEN, LocalDate.of(2028, 10, 10)))
			.extracting(Keuze::dag, Keuze::waarom)
			.containsExactly(LocalDate.of(2028, 10, 10), "De schoolvakanties van dan zijn nog niet bekend");
	}

	@Test
	void theClosingTalkOnlyMovesForward() {
		Dagkeuze keuze = new Dagkeuze(WERKDAGEN, MIDDEN, VAKANTIES, BEKEND, List.of(), Drukte.GEEN);
		assertThat(keuze.kiesUiterlijk(LocalDate.of(2027, 10, 26), (dag) -> true).orElseThrow().dag())
			.isEqualTo(LocalDate.of(2027, 10, 22));
		Keuze midden = keuze.kiesUiterlijk(LocalDate.of(2027, 8, 20), (dag) -> true).orElseThrow();
		assertThat(midden.dag()).as("after the end there is nothing more").isEqualTo(LocalDate.of(2027, 8, 20));
		assertThat(midden.waarom()).isEqualTo("Gaat door in de zomervakantie");
	}

	private static Keuze keuze(Contactvenster venster, List<Vrijedagen> verlof, Drukte drukte, LocalDate dag) {
		return new Dagkeuze(WERKDAGEN, venster, VAKANTIES, BEKEND, verlof, drukte).kies(dag, (een) -> true)
			.orElseThrow();
	}

	private static Drukte druk(Map<LocalDate, Integer> aantallen) {
		return new Drukte() {

			@Override
			public int aantal(LocalDate dag) {
				return aantallen.getOrDefault(dag, 0);
			}

			@Override
			public int ruimte() {
				return 9;
			}

		};
	}

}
