package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Toestemmingen;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * "Ik red me wel" is not the end (PP18): the pilot light burns as long as Sanne allows
 * it.
 */
class WaakvlamScenarioTest extends NazorgStories {

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Test
	void twoTimesNoIsStillAPilotLightAndConsentIsAskedOnceAYear() {
		Route route = volgenMag();
		wilNiet(belmoment(route, "2027-07-23", "2027-07-30"));
		assertThat(plan(route)).containsExactly("2028-01-10", "2028-07-10 tweede-jaar", "2029-01-09",
				"2029-07-09 eindgesprek");
		assertThat(this.verhaal.openTaken(route)).isEmpty();

		Taak tweede = belmoment(route, "2028-01-10", "2028-01-17");
		assertThat(tweede.variabele("inWaakvlam")).isEqualTo("ja");
		assertThat((String) tweede.variabele("moment")).contains("één vraag");
		assertThat(tweede.variabele("toestemmingNavragen")).as("asked half a year ago").isEqualTo("nee");
		wilNiet(tweede);
		assertThat(plan(route)).containsExactly("2028-07-10 tweede-jaar", "2029-01-09", "2029-07-09 eindgesprek");

		Taak derde = belmoment(route, "2028-07-10", "2028-07-17");
		assertThat(derde.variabele("toestemmingNavragen")).isEqualTo("ja");
		assertThatThrownBy(() -> wilNiet(derde)).hasMessageContaining("Mogen we je twee keer per jaar");
		derde.vult("bereikt", "wil-niet", "kanaal", "app", "betekenis", "redt-zich", "magBlijven", "ja");
		assertThat(
				this.toestemmingen.laatste(route, Toestemmingen.VOLGEN_NA_SCHOOL, "school").orElseThrow().gevraagdOp())
			.isEqualTo(LocalDate.of(2028, 7, 10));
		assertThat(plan(route)).containsExactly("2029-01-09", "2029-07-09 eindgesprek");
		assertThat(belmoment(route, "2029-01-09", "2029-01-16").variabele("toestemmingNavragen")).isEqualTo("nee");
	}

	@Test
	void anAnswerBringsHerBackUp() {
		Route route = volgenMag();
		wilNiet(belmoment(route, "2027-07-23", "2027-07-30"));
		belmoment(route, "2028-01-10", "2028-01-17").vult(gesproken("weerVaker", "ja"));
		assertThat(plan(route)).startsWith("2028-01-24", "2028-02-21", "2028-04-10");
	}

	@Test
	void theLightIsEnoughForHer() {
		Route route = volgenMag();
		wilNiet(belmoment(route, "2027-07-23", "2027-07-30"));
		belmoment(route, "2028-01-10", "2028-01-17").vult(gesproken("weerVaker", "nee"));
		assertThat(plan(route)).startsWith("2028-07-10 tweede-jaar");
	}

	@Test
	void neverAgainTakesConsentBackButHelpCanAlwaysBeAsked() {
		Route route = volgenMag();
		this.gebeurtenissen.start(route);
		belmoment(route, "2027-07-23", "2027-07-30").vult("bereikt", "wil-niet", "kanaal", "telefoon", "betekenis",
				"nooit-meer");
		assertThat(this.toestemmingen.geldt(route, Toestemmingen.VOLGEN_NA_SCHOOL, "school")).isFalse();
		assertThat(plan(route)).containsExactly("2029-07-09 eindgesprek");
		assertThat(this.verhaal.openTaken(route)).doesNotContain(CONTACT);

		this.gebeurtenissen.stelHulpvraag(route.nummer(), "Ik heb toch een vraag.", "de jongere zelf");
		assertThat(this.verhaal.openTaken(route)).contains("userTask_contactProberen");
	}

	@Test
	void neverAgainAfterAnAttemptIsTheSame() {
		Route route = volgenMag();
		belmoment(route, "2027-07-23", "2027-07-30").vult("bereikt", "nee", "kanaal", "telefoon");
		this.verhaal.taak(route, "userTask_contactProberen")
			.vult("kanaal", "bellen", "contactResultaat", "wil-niet", "wilNiet", "nooit-meer");
		assertThat(this.toestemmingen.geldt(route, Toestemmingen.VOLGEN_NA_SCHOOL, "school")).isFalse();
		assertThat(plan(route)).containsExactly("2029-07-09 eindgesprek");
		assertThat(this.verhaal.nu(route).isOpen()).isTrue();
	}

	@Test
	void noToTheYearlyQuestionStopsTheMessages() {
		Route route = volgenMag();
		wilNiet(belmoment(route, "2027-07-23", "2027-07-30"));
		wilNiet(belmoment(route, "2028-01-10", "2028-01-17"));
		belmoment(route, "2028-07-10", "2028-07-17").vult("bereikt", "wil-niet", "kanaal", "app", "magBlijven", "nee");
		assertThat(plan(route)).containsExactly("2029-07-09 eindgesprek");
		assertThat(this.toestemmingen.geldt(route, Toestemmingen.VOLGEN_NA_SCHOOL, "school")).isFalse();
	}

	@Test
	void anOrdinaryCallIsToldInOneAnswer() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		belmoment(route, "2027-07-23", "2027-07-30").vult("bereikt", "ja", "kanaal", "telefoon", "hoeGaatHet", "goed",
				"watNu", "werkt", "verandering", "geen");
		assertThat(statussen(route)).startsWith("bereikt", "gepland");
		assertThat(plan(route)).startsWith("2027-08-20");
		assertThat(this.verhaal.openTaken(route)).isEmpty();
	}

	private Route volgenMag() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.toestemmingen.leg(route, Toestemmingen.VOLGEN_NA_SCHOOL, "school", "ja", List.of(), "in-gesprek", "1");
		return route;
	}

	private static void wilNiet(Taak taak) {
		taak.vult("bereikt", "wil-niet", "kanaal", "app", "betekenis", "redt-zich");
	}

}
