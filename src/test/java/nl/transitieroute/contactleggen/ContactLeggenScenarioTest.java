package nl.transitieroute.contactleggen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
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
	private Toestemmingen toestemmingen;

	@Autowired
	private Gebeurtenissen gebeurtenissen;

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
		assertThat((String) bellen.variabele("pogingTekst")).startsWith("**Poging 1:** bellen, ochtend.");
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
			.contains("maandag 23 november 08:00: bellen, ochtend, geen gehoor");
		assertThat(appen.variabele("contactResultaat")).as("the result of last time is not filled in again").isNull();
		assertThat((String) appen.variabele("pogingTekst")).startsWith("**Poging 2:** app of e-mail, middag.");
		assertThatThrownBy(() -> appen.vult("kanaal", "app-of-mail", "contactResultaat", "anders"))
			.hasMessageContaining("Wat gebeurde er?");
		appen.vult("kanaal", "app-of-mail", "dagdeel", "middag", "contactResultaat", "anders", "watGebeurde",
				"Zijn broer las het bericht.");
		assertThat(this.verhaal.dossier(this.route))
			.anySatisfy((entry) -> assertThat(entry.inhoud()).contains("Zijn broer las het bericht."));

		this.verhaal.tot(LocalDate.of(2026, 12, 2));
		Verhaal.Taak avond = this.verhaal.taak(this.route, PROBEREN);
		assertThat((String) avond.variabele("pogingTekst")).startsWith("**Poging 3:** bellen, avond.");
		assertThat(avond.task().getDueDate().toInstant().atZone(Routes.ZONE).toLocalDateTime())
			.isEqualTo("2026-12-04T20:30:00");
		assertThat(avond.variabele("dagdeel")).isEqualTo("avond");
		avond.vult("kanaal", "bellen", "contactResultaat", "geen-gehoor");

		assertThat(this.verhaal.eindigde(this.route, "contact-leggen", "endEvent_nietBereikt")).isTrue();
		assertThat(resultaten()).containsExactly("geen-gehoor", "anders", "geen-gehoor");
		assertThat(this.pogingen.van(this.ronde.getId()).stream().map(Poging::dagdeel)).containsExactly("ochtend",
				"middag", "avond");
	}

	@Test
	void anAttemptThatIsPutOffIsRemindedOfAndComesToTheRegisseur() {
		this.verhaal.tot(LocalDate.of(2026, 11, 26));
		assertThat(this.verhaal.taak(this.route, PROBEREN).task().getPriority()).isEqualTo(75);
		assertThat(this.verhaal.openTaken(this.route)).containsExactly(PROBEREN);

		this.verhaal.tot(LocalDate.of(2026, 12, 7));
		Verhaal.Taak escalatie = this.verhaal.taak(this.route, "userTask_contactProberenEscalatie");
		assertThat(escalatie.groepen()).containsExactly("regie-midden-gelderland.regisseur");
		escalatie.vult();
		assertThat(this.verhaal.openTaken(this.route)).containsExactly(PROBEREN);
	}

	@Test
	void anEscalationDoesNotHoldTheLadderUp() {
		this.verhaal.tot(LocalDate.of(2026, 12, 7));
		this.verhaal.taak(this.route, PROBEREN).vult("kanaal", "bellen", "contactResultaat", "bereikt");
		assertThat(this.verhaal.openTaken(this.route)).isEmpty();
		assertThat(this.verhaal.eindigde(this.route, "contact-leggen", "endEvent_jongereBereikt")).isTrue();
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
	void aBetterNumberIsKeptAndCalledTheNextDay() {
		this.verhaal.taak(this.route, PROBEREN)
			.vult("kanaal", "bellen", "contactResultaat", "nummer-onjuist", "nieuwNummer", "06 12345678");

		assertThat(this.jongeren.metId(this.route.jongereId()).telefoon()).isEqualTo("06 12345678");
		this.verhaal.tot(LocalDate.of(2026, 11, 24));
		Verhaal.Taak bellen = this.verhaal.taak(this.route, PROBEREN);
		assertThat(bellen.variabele("kanaal")).isEqualTo("bellen");
		assertThat((String) bellen.variabele("pogingTekst")).contains("Bel het nieuwe nummer.");
	}

	@Test
	void aWrongNumberIsForgottenAndOthersAreAskedOnlyWithConsent() {
		this.jongeren.werkContactgegevensBij(this.route.jongereId(), null, "06 87654321", null);
		this.verhaal.taak(this.route, PROBEREN).vult("kanaal", "bellen", "contactResultaat", "nummer-onjuist");
		assertThat(this.jongeren.metId(this.route.jongereId()).telefoon()).isNull();

		this.verhaal.tot(LocalDate.of(2026, 11, 24));
		Verhaal.Taak zonder = this.verhaal.taak(this.route, PROBEREN);
		assertThat(zonder.variabele("kanaal")).as("nobody may be asked").isEqualTo("app-of-mail");
		assertThat((String) zonder.variabele("contactgegevens")).contains("gaf geen toestemming om ouders");
		assertThatThrownBy(
				() -> zonder.vult("kanaal", "via-anderen", "viaWie", "ouders", "contactResultaat", "geen-gehoor"))
			.hasMessageContaining("gaf geen toestemming om via ouders of verzorgers contact te zoeken");

		this.toestemmingen.leg(this.route, Toestemmingen.VOLGEN_NA_SCHOOL, "ouders", "ja", List.of(), "in-gesprek",
				"dossierpagina-1");
		zonder.vult("kanaal", "via-anderen", "viaWie", "ouders", "dagdeel", "middag", "contactResultaat",
				"geen-gehoor");
		this.verhaal.tot(LocalDate.of(2026, 11, 30));
		Verhaal.Taak met = this.verhaal.taak(this.route, PROBEREN);
		assertThat((String) met.variabele("pogingTekst")).startsWith("**Poging 3:** via anderen, avond.");
		assertThat((String) met.variabele("eerderePogingen"))
			.contains("dinsdag 24 november 23:59: via anderen (ouders), middag, geen gehoor");
	}

	@Test
	void schoolMayAlwaysBeAskedForTheRightNumber() {
		this.verhaal.taak(this.route, PROBEREN)
			.vult("kanaal", "via-anderen", "viaWie", "school", "contactResultaat", "geen-gehoor");
		assertThat(this.pogingen.van(this.ronde.getId())).singleElement()
			.satisfies((poging) -> assertThat(poging.via()).isEqualTo("school"));
	}

	@Test
	void whatTheYouthPrefersComesFirst() {
		this.verhaal.begin(MAANDAG);
		this.route = this.verhaal.jongere(LocalDate.of(2028, 2, 1));
		this.jongeren.werkContactgegevensBij(this.route.jongereId(), null, null, "app");
		this.ronde = this.verhaal.start("contact-leggen", this.route, Map.of("reden", "Nazorgcontact"));

		Verhaal.Taak appen = this.verhaal.taak(this.route, PROBEREN);
		assertThat((String) appen.variabele("pogingTekst")).startsWith("**Poging 1:** app of e-mail, ochtend.");
		appen.vult("kanaal", "app-of-mail", "contactResultaat", "geen-gehoor");
		this.verhaal.tot(LocalDate.of(2026, 11, 26));
		assertThat((String) this.verhaal.taak(this.route, PROBEREN).variabele("pogingTekst"))
			.startsWith("**Poging 2:** bellen, middag.");
	}

	@Test
	void notTodayIsAnAppointmentForAnotherDay() {
		Verhaal.Taak bellen = this.verhaal.taak(this.route, PROBEREN);
		assertThatThrownBy(
				() -> bellen.vult("kanaal", "bellen", "contactResultaat", "wil-niet", "wilNiet", "vandaag-niet"))
			.hasMessageContaining("Op welke dag bel je terug?");
		bellen.vult("kanaal", "bellen", "contactResultaat", "wil-niet", "wilNiet", "vandaag-niet", "terugbellenOp",
				LocalDate.of(2026, 11, 27));

		this.verhaal.tot(LocalDate.of(2026, 11, 27));
		assertThat((String) this.verhaal.taak(this.route, PROBEREN).variabele("pogingTekst"))
			.startsWith("**Poging 1:** bellen, afgesproken moment.");
		assertThat(resultaten()).containsExactly("terugbellen");
	}

	@Test
	void whoMovedIsReportedAndWrittenTo() {
		beginHeleRoute();
		Verhaal.Taak bellen = this.verhaal.taak(this.route, PROBEREN);
		assertThatThrownBy(() -> bellen.vult("kanaal", "bellen", "contactResultaat", "verhuisd", "nieuweGemeente",
				"Achter de kerk"))
			.hasMessageContaining("Deze gemeente is niet bekend");
		bellen.vult("kanaal", "bellen", "contactResultaat", "verhuisd", "nieuweGemeente", "Nijmegen", "verhuisdOp",
				LocalDate.of(2026, 11, 1));

		assertThat(this.verhaal.openTaken(this.route)).contains("userTask_verhuizingBespreken");
		this.verhaal.tot(LocalDate.of(2026, 11, 25));
		assertThat(this.verhaal.taak(this.route, PROBEREN).variabele("kanaal")).isEqualTo("app-of-mail");
	}

	@Test
	void whoMovedToAnUnknownPlaceIsStillTried() {
		this.verhaal.taak(this.route, PROBEREN).vult("kanaal", "bellen", "contactResultaat", "verhuisd");

		this.verhaal.tot(LocalDate.of(2026, 11, 25));
		assertThat(this.verhaal.taak(this.route, PROBEREN).variabele("kanaal")).isEqualTo("app-of-mail");
	}

	@Test
	void whoDiedIsNeverTriedAgain() {
		beginHeleRoute();
		this.verhaal.taak(this.route, PROBEREN)
			.vult("kanaal", "bellen", "contactResultaat", "overleden", "overledenOp", LocalDate.of(2026, 11, 20),
					"overledenBron", "Zijn moeder nam op");

		assertThat(this.verhaal.openTaken(this.route)).isEmpty();
		assertThat(this.verhaal.nu(this.route).isOpen()).isFalse();
		assertThat(this.verhaal.eindigde(this.route, "contact-leggen", "endEvent_jongereOverleden")).isTrue();
	}

	@Test
	void threeWeeksAfterTheFirstAttemptItStopsEvenBeforeTheThird() {
		this.verhaal.taak(this.route, PROBEREN).vult("kanaal", "bellen", "contactResultaat", "geen-gehoor");
		this.verhaal.tot(LocalDate.of(2026, 12, 10));

		this.verhaal.taak(this.route, PROBEREN).vult("kanaal", "app-of-mail", "contactResultaat", "geen-gehoor");

		assertThat(this.verhaal.eindigde(this.route, "contact-leggen", "endEvent_nietBereikt")).isTrue();
	}

	/** The youth asked for help, so that he is called within the whole route. */
	private void beginHeleRoute() {
		this.verhaal.begin(MAANDAG);
		this.route = this.verhaal.jongere(LocalDate.of(2028, 2, 1));
		this.gebeurtenissen.start(this.route);
		this.gebeurtenissen.stelHulpvraag(this.route.nummer(), "Ik heb schulden.", "de jongere zelf");
	}

	private List<String> resultaten() {
		return this.pogingen.van(this.ronde.getId()).stream().map(Poging::resultaat).toList();
	}

}
