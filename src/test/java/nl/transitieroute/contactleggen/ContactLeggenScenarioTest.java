package nl.transitieroute.contactleggen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Route;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How the mentor tries to reach Sanne. */
@ScenarioTest
class ContactLeggenScenarioTest {

	private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);

	private static final String PROBEREN = "userTask_contactProberen";

	@Autowired
	private Verhaal verhaal;

	@Autowired
	private Contactpogingen pogingen;

	@Autowired
	private Jongeren jongeren;

	@Autowired
	private JdbcClient jdbc;

	private Route route;

	private ProcessInstance ronde;

	@BeforeEach
	void begin() {
		this.verhaal.begin(MAANDAG);
		this.route = this.verhaal.jongere(LocalDate.of(2028, 2, 1));
		this.ronde = this.verhaal.start("contact-leggen", this.route,
				Map.of("reden", "Sanne kwam niet op het startgesprek.", "contactMoment", "42"));
	}

	@Test
	void mentorReachesSanneAtTheFirstCall() {
		Verhaal.Taak bellen = this.verhaal.taak(this.route, PROBEREN);
		assertThat(bellen.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(bellen.uiterlijk()).isEqualTo(LocalDate.of(2026, 11, 25));
		assertThat(bellen.variabele("kanaal")).isEqualTo("bellen");
		assertThat((String) bellen.variabele("pogingTekst")).startsWith("**Poging 1:** bellen, overdag.");
		assertThat(bellen.variabele("reden")).isEqualTo("Sanne kwam niet op het startgesprek.");

		bellen.vult("kanaal", "bellen", "contactResultaat", "bereikt");

		assertThat(this.verhaal.eindigde(this.route, "contact-leggen", "endEvent_jongereBereikt")).isTrue();
		assertThat(resultaten()).containsExactly("bereikt");
		assertThat(this.jdbc.sql("select contactmoment || ' ' || medewerker_id from contactpoging where reeks = ?")
			.param(this.ronde.getId())
			.query(String.class)
			.single()).isEqualTo("42 p.mentor");
		assertThat(this.verhaal.dossier(this.route)).anySatisfy((entry) -> {
			assertThat(entry.formulier()).isEqualTo("contact-proberen");
			assertThat(entry.inhoud()).contains("Bereikt");
		});
	}

	@Test
	void afterThreeAttemptsInThreeWeeksSanneIsNotReached() {
		this.verhaal.taak(this.route, PROBEREN).vult("kanaal", "bellen", "contactResultaat", "geen-gehoor");
		assertThat(this.verhaal.openTaken(this.route)).isEmpty();
		assertThat(this.verhaal.nu(this.route).volgendeStap()).isEqualTo("Moment volgende poging bereikt");
		this.verhaal.tot(LocalDate.of(2026, 11, 25));
		assertThat(this.verhaal.openTaken(this.route)).isEmpty();

		this.verhaal.tot(LocalDate.of(2026, 11, 26));
		Verhaal.Taak appen = this.verhaal.taak(this.route, PROBEREN);
		assertThat(appen.variabele("kanaal")).isEqualTo("app-of-mail");
		assertThat((String) appen.variabele("eerderePogingen"))
			.contains("maandag 23 november 08:00: bellen, geen gehoor");
		assertThat(appen.variabele("contactResultaat")).as("the result of last time is not filled in again").isNull();
		appen.vult("kanaal", "app-of-mail", "contactResultaat", "anders");

		this.verhaal.tot(LocalDate.of(2026, 12, 2));
		Verhaal.Taak avond = this.verhaal.taak(this.route, PROBEREN);
		assertThat((String) avond.variabele("pogingTekst")).startsWith("**Poging 3:** bellen, avond.");
		avond.vult("kanaal", "bellen", "contactResultaat", "geen-gehoor");

		assertThat(this.verhaal.eindigde(this.route, "contact-leggen", "endEvent_nietBereikt")).isTrue();
		assertThat(resultaten()).containsExactly("geen-gehoor", "anders", "geen-gehoor");
	}

	@Test
	void sanneWantsNoContact() {
		this.verhaal.taak(this.route, PROBEREN).vult("kanaal", "bellen", "contactResultaat", "wil-niet");

		assertThat(this.verhaal.eindigde(this.route, "contact-leggen", "endEvent_jongereWilGeenContact")).isTrue();
	}

	@Test
	void callingBackOnTheAgreedDayIsNoFailedAttempt() {
		LocalDate kerstvakantieVoorbij = LocalDate.of(2027, 1, 4);
		this.verhaal.taak(this.route, PROBEREN)
			.vult("kanaal", "bellen", "contactResultaat", "terugbellen", "terugbellenOp", kerstvakantieVoorbij);
		this.verhaal.tot(LocalDate.of(2027, 1, 3));
		assertThat(this.verhaal.openTaken(this.route)).isEmpty();

		this.verhaal.tot(kerstvakantieVoorbij);
		Verhaal.Taak terugbellen = this.verhaal.taak(this.route, PROBEREN);
		assertThat((String) terugbellen.variabele("pogingTekst"))
			.startsWith("**Poging 1:** bellen, afgesproken moment.");
		assertThat(terugbellen.uiterlijk()).isEqualTo(LocalDate.of(2027, 1, 6));
		terugbellen.vult("kanaal", "bellen", "contactResultaat", "bereikt");

		assertThat(this.verhaal.eindigde(this.route, "contact-leggen", "endEvent_jongereBereikt")).isTrue();
	}

	@Test
	void aDayToCallBackThatIsPastIsRefused() {
		Verhaal.Taak bellen = this.verhaal.taak(this.route, PROBEREN);

		assertThatThrownBy(
				() -> bellen.vult("kanaal", "bellen", "contactResultaat", "terugbellen", "terugbellenOp", MAANDAG))
			.hasMessageContaining("Kies een dag na vandaag");
		assertThat(this.verhaal.taak(this.route, PROBEREN).task().getId()).isEqualTo(bellen.task().getId());
		assertThat(this.pogingen.van(this.ronde.getId())).isEmpty();
	}

	@Test
	void aWrongNumberGoesByOthersAndTheRightOneIsKept() {
		this.verhaal.taak(this.route, PROBEREN)
			.vult("kanaal", "bellen", "contactResultaat", "nummer-onjuist", "nieuwNummer", "06 12345678");

		assertThat(this.jongeren.metId(this.route.jongereId()).telefoon()).isEqualTo("06 12345678");
		this.verhaal.tot(LocalDate.of(2026, 11, 24));
		assertThat(this.verhaal.taak(this.route, PROBEREN).variabele("kanaal")).isEqualTo("via-anderen");
	}

	@Test
	void whoMovedIsWrittenTo() {
		this.verhaal.taak(this.route, PROBEREN)
			.vult("kanaal", "bellen", "contactResultaat", "verhuisd", "nieuweGemeente", "Nijmegen");

		this.verhaal.tot(LocalDate.of(2026, 11, 25));
		assertThat(this.verhaal.taak(this.route, PROBEREN).variabele("kanaal")).isEqualTo("app-of-mail");
	}

	@Test
	void threeWeeksAfterTheFirstAttemptItStopsEvenBeforeTheThird() {
		this.verhaal.taak(this.route, PROBEREN).vult("kanaal", "bellen", "contactResultaat", "geen-gehoor");
		this.verhaal.tot(LocalDate.of(2026, 12, 10));

		this.verhaal.taak(this.route, PROBEREN).vult("kanaal", "app-of-mail", "contactResultaat", "geen-gehoor");

		assertThat(this.verhaal.eindigde(this.route, "contact-leggen", "endEvent_nietBereikt")).isTrue();
	}

	private List<String> resultaten() {
		return this.pogingen.van(this.ronde.getId()).stream().map(Poging::resultaat).toList();
	}

}
